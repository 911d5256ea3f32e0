import { createHmac } from 'node:crypto';

/** What every Ed25519 key in PKCS8 begins with; its 32 secret bytes follow (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Key of the local product's daily heads: the setting, or one made from the kept secret, so that it stays the same. */
export function auditKey(appSecret: string): string {
  const seed = createHmac('sha256', appSecret).update('audit key\nlocal').digest();
  return process.env.AUDIT_KEY || Buffer.concat([PKCS8, seed]).toString('base64');
}

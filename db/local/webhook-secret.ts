import { sign } from '../../src/platform/signing.ts';

/** Key of the local product's payment messages: the setting, or one made from the kept secret, so that a sender finds the same. */
export const webhookSecret = (appSecret: string): string =>
  process.env.PAYMENT_WEBHOOK_SECRET || sign(appSecret, 'payment webhook', 'local');

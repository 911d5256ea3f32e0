/** What the Worker is bound to; read once, in `index.ts`, and turned into `Config`. The README's table is checked against this. */
export type Bindings = {
  ASSETS?: { fetch(request: Request): Promise<Response> };
  LIBSQL_URL: string;
  LIBSQL_AUTH_TOKEN?: string;
  APP_SECRET: string;
  APP_ORIGIN?: string;
  DEMO?: string;
  MAIL_API_URL?: string;
  MAIL_API_KEY?: string;
  MAIL_FROM?: string;
  PAYMENT_WEBHOOK_SECRET?: string;
  AUDIT_KEY?: string;
};

export type Config = {
  libsqlUrl: string;
  libsqlAuthToken: string | undefined;
  /** Key for signing cookies and form tokens; at least 32 characters. */
  secret: string;
  /** Where the deployment is reached, `https://…`; null: taken from each request (local use). */
  origin: string | null;
  demo: boolean;
  mail: { url: string; key: string; from: string } | null;
  /** Key that a payment provider signs its messages with; without one there is no such address. */
  paymentWebhookSecret?: string | undefined;
  /** Private Ed25519 key, PKCS8 in base64, that signs the published audit chain's daily heads; without one they are unsigned. */
  auditKey?: string | undefined;
};

/** @throws when a setting is missing or too weak to run with. */
export function readConfig(env: Bindings): Config {
  if (!env.LIBSQL_URL) throw new Error('LIBSQL_URL is not set');
  if (!env.APP_SECRET || env.APP_SECRET.length < 32) throw new Error('APP_SECRET must have at least 32 characters');
  if (env.PAYMENT_WEBHOOK_SECRET && env.PAYMENT_WEBHOOK_SECRET.length < 32)
    throw new Error('PAYMENT_WEBHOOK_SECRET must have at least 32 characters');
  if (env.AUDIT_KEY && !isEd25519(env.AUDIT_KEY)) throw new Error('AUDIT_KEY is no Ed25519 key in PKCS8, base64');
  const mail =
    env.MAIL_API_URL && env.MAIL_API_KEY
      ? { url: env.MAIL_API_URL, key: env.MAIL_API_KEY, from: env.MAIL_FROM ?? 'Lumbung <lumbung@example.org>' }
      : null;
  return {
    libsqlUrl: env.LIBSQL_URL,
    libsqlAuthToken: env.LIBSQL_AUTH_TOKEN,
    secret: env.APP_SECRET,
    origin: env.APP_ORIGIN ?? null,
    demo: env.DEMO === '1',
    mail,
    paymentWebhookSecret: env.PAYMENT_WEBHOOK_SECRET || undefined,
    auditKey: env.AUDIT_KEY || undefined,
  };
}

/** 48 bytes that begin as every such key does (RFC 8410, section 7). */
const isEd25519 = (key: string): boolean => /^MC4CAQAwBQYDK2VwBCIEI[A-P][A-Za-z0-9+/]{42}$/.test(key);

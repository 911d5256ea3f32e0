/**
 * Addresses of the static files. The build puts a hash of the content behind them (see `db/local/build.ts`), so browsers may
 * keep them for a year and still get a new one at once.
 */
declare const ASSET_VERSION: string | undefined;

const version = typeof ASSET_VERSION === 'string' ? ASSET_VERSION : 'dev';
const at = (path: string) => `${path}?v=${version}`;

export const assets = {
  css: at('/app.css'),
  htmx: at('/htmx.min.js'),
  script: at('/app.js'),
  /** Receipts on a phone without a line; only on the pages that need it. */
  receipt: at('/receipt.js'),
  /** Checks the published audit chain; only on its page. */
  auditCheck: at('/audit-check.js'),
  icon: '/icon.svg',
};

export const PAGE_PATH = '/transparency/audit';
export const DOWNLOAD_PATH = '/transparency/audit.ndjson';
export const HEADS_PATH = '/transparency/audit-heads.ndjson';

/** Rows of a full page of the download: some two megabytes, which the database gives at once and a phone loads again when it broke off. */
export const PAGE_ROWS = 10_000;

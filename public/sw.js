// Opens the list of consignments and the receipt forms when there is no line. Everything else goes its usual way.
const PAGES = 'kept-pages';
const FILES = 'kept-files';
const OWNER = '/kept-for';
/** A phone with one bar of signal waits for ever; a form that is kept opens after this many milliseconds. */
const PATIENCE = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const isKeepable = (path) => /^\/consignments(\/[\w-]+\/receipt)?$/.test(path) || path === '/offline';

// Whose page it is, and which deployment made it: pages of another person or an older one are not kept on.
const ownerOf = (html) =>
  `${/<body data-user="([^"]+)"/.exec(html)?.[1] ?? ''} ${/app\.css\?v=\w+/.exec(html)?.[0] ?? ''}`;

async function keep(path, response) {
  const isPage = response.ok && !response.redirected && /html/.test(response.headers.get('content-type') ?? '');
  if (!isPage || !isKeepable(path)) return;
  const html = await response.text();
  const owner = ownerOf(html);
  if (owner.startsWith(' ')) return;
  const before = await (await caches.match(OWNER, { cacheName: PAGES }))?.text();
  if (before !== owner) await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
  const pages = await caches.open(PAGES);
  await pages.put(OWNER, new Response(owner));
  await pages.put(path, new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...policyOf(response) } }));
}

const policyOf = (response) => {
  const policy = response.headers.get('content-security-policy');
  return policy ? { 'Content-Security-Policy': policy } : {};
};

async function page(event) {
  const { pathname, search } = new URL(event.request.url);
  const asked = fetch(event.request);
  if (!search) event.waitUntil(asked.then((answer) => keep(pathname, answer.clone())).catch(() => {}));
  const kept = await caches.match(pathname, { cacheName: PAGES });
  const late = new Promise((resolve) => kept && setTimeout(resolve, PATIENCE, kept));
  try {
    const answer = await Promise.race([asked, late]);
    return answer.status >= 500 && kept ? kept : answer;
  } catch {
    return kept ?? (await caches.match('/offline', { cacheName: PAGES })) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: FILES })) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (/\.(css|js|svg|webmanifest)$/.test(pathname)) event.respondWith(file(request));
});

// A page says what is to be kept: `pages` that open without a line (`only`: and no other forms), and the `files` they need.
self.addEventListener('message', (event) => {
  const { pages, files, only } = event.data;
  event.waitUntil(keepAll(pages, files, only).catch(() => {}));
});

async function keepAll(pages, files, only) {
  for (const path of pages) {
    if (path !== '/consignments' && (await caches.match(path, { cacheName: PAGES }))) continue;
    await keep(path, await fetch(path));
  }
  const [kept, assets] = await Promise.all([caches.open(PAGES), caches.open(FILES)]);
  for (const path of files) if (!(await assets.match(path))) await assets.add(path);
  if (!only) return;
  for (const { url } of await kept.keys())
    if (url.endsWith('/receipt') && !pages.includes(new URL(url).pathname)) await kept.delete(url);
}

// The line is back and no page of ours is open: what waits is sent from here, with the form's own key as a page would send it.
// Only an arrival is noted; whatever else the answer is, the page tells it when it is opened.
self.addEventListener('sync', (event) => event.waitUntil(navigator.locks.request('receipts', sendWaiting)));

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function sendWaiting() {
  for (const { name } of await indexedDB.databases()) if (name.startsWith('receipts-')) await sendFrom(name);
}

async function sendFrom(name) {
  const db = await done(indexedDB.open(name));
  db.onversionchange = () => db.close();
  try {
    const entries = await done(db.transaction('receipts').objectStore('receipts').getAll());
    for (const entry of entries) if (entry.state === 'waiting' || entry.state === 'sending') await sendOne(db, entry);
  } finally {
    db.close();
  }
}

async function sendOne(db, { path, fields, files, key, at }) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  for (const file of files) body.append('files', file, file.name);
  body.set('key', key);
  body.set('filledAt', at);
  const answer = await fetch(path, { method: 'POST', body, signal: AbortSignal.timeout(120_000) });
  if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
  const { pathname } = new URL(answer.url);
  if (!answer.redirected || pathname === path || pathname === '/sign-in') return;
  await done(db.transaction('receipts', 'readwrite').objectStore('receipts').delete(path));
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ path, to: pathname });
}

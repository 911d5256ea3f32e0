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

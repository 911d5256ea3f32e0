// Receipts on a bad line: what is typed stays on the phone, is sent when there is a signal, and is counted once.
(() => {
  const { user, as } = document.body.dataset;
  let kept = document.getElementById('kept');
  if (!user || !kept || !globalThis.indexedDB) return;
  const say = (name) => kept.dataset[`text${name}`] ?? '';
  const figure = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });
  const here = location.pathname;

  // --- What the phone keeps: one entry for each form, under its address.
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open(`receipts-${user}`, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('receipts', { keyPath: 'path' });
  const database = done(opening).then((db) => {
    db.onversionchange = () => db.close();
    return db;
  });
  const store = async (mode) => (await database).transaction('receipts', mode).objectStore('receipts');
  const everything = async () => done((await store('readonly')).getAll());
  // Filled in for one institution, sent for it alone: the same person may act for another one now.
  const all = async () => (await everything()).filter((entry) => entry.as === as);
  const read = async (path) => done((await store('readonly')).get(path));
  const put = async (entry) => done((await store('readwrite')).put(entry));
  const drop = async (path) => done((await store('readwrite')).delete(path));

  // --- The list of what is kept.
  const results = new Map();
  const action = (label, act, href) => {
    const one = document.createElement(href ? 'a' : 'button');
    one.className = 'button plain';
    one.textContent = label;
    if (href) one.href = href;
    else one.type = 'button';
    if (act) one.addEventListener('click', act);
    return one;
  };
  const actionsOf = (entry) => {
    const { state, path } = entry;
    if (state === 'done') return [action(say('See'), null, entry.to)];
    if (state === 'sending') return [];
    const isHere = path === here;
    const open = isHere ? action(say('Change'), () => change(entry)) : action(say('Open'), null, path);
    if (state === 'waiting') return [action(say('Send'), () => sendAll()), open];
    if (state === 'session')
      return [action(say('SignIn'), null, `/sign-in?next=${encodeURIComponent(here)}`), open];
    const discard = action(say('Discard'), async () => {
      if (!confirm(say('DiscardAsk'))) return;
      await drop(path);
      if (isHere) location.reload();
      else show();
    });
    // The page says by itself that nothing can be received here any more.
    return isHere && !form() ? [discard] : [open, discard];
  };
  const row = (entry) => {
    const item = kept.querySelector('template').content.firstElementChild.cloneNode(true);
    const { state } = entry;
    item.dataset.path = entry.path;
    item.querySelector('[data-title]').textContent = entry.title;
    item.querySelector('[data-state]').textContent = say(state[0].toUpperCase() + state.slice(1));
    item.querySelector('[data-message]').textContent = state === 'refused' ? entry.message : '';
    item.querySelector('[data-actions]').append(...actionsOf(entry));
    return item;
  };
  const form = () => document.getElementById('receipt');
  let isAnswered = false;
  async function show() {
    const entries = await all();
    // Of the form on this page the page itself tells what there is to tell.
    const isTold = ({ path, state }) => path === here && form() && (state === 'draft' || (state === 'refused' && isAnswered));
    const shown = [...entries.filter((entry) => !isTold(entry)), ...results.values()];
    kept.querySelector('ul').replaceChildren(...shown.map(row));
    kept.hidden = shown.length === 0;
    const unsent = (await everything()).some((entry) => entry.state !== 'draft');
    if (unsent) localStorage.setItem(`kept-${user}`, say('Leave'));
    else localStorage.removeItem(`kept-${user}`);
    const own = entries.find((entry) => entry.path === here);
    if (form()) form().hidden = Boolean(own) && ['waiting', 'sending', 'session'].includes(own.state);
    return entries;
  }
  // Changed after it may have arrived: a key of its own, so that the answer tells the truth instead of hiding the change.
  async function change(entry) {
    await put({ ...entry, state: 'draft', key: newKey() });
    await show();
    await restore();
    form()?.scrollIntoView();
  }
  const newKey = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('');

  // --- Sending: again and again with the form's own key until there is an answer.
  let sending = Promise.resolve();
  let tries = 0;
  let timer = 0;
  // One after the other, so that two calls never send the same entry at once.
  const sendAll = () => {
    sending = sending.then(() => (navigator.locks ? navigator.locks.request('receipts', sendEach) : sendEach())).catch(() => {});
    return sending;
  };
  async function sendEach() {
    clearTimeout(timer);
    let waiting = false;
    for (const entry of await all()) {
      if (!['waiting', 'sending', 'session'].includes(entry.state)) continue;
      const state = await sendOne(entry);
      waiting ||= state === 'waiting';
    }
    await show();
    if (!waiting) tries = 0;
    else {
      timer = setTimeout(sendAll, Math.min(300_000, 5000 * 2 ** tries++));
      // Where the browser can, it is sent even after the page was closed.
      const registration = await navigator.serviceWorker?.getRegistration('/consignments');
      await registration?.sync?.register('receipts').catch(() => {});
    }
  }
  function bodyOf(entry) {
    const body = new FormData();
    const fresh = document.querySelector('[name=_csrf]')?.value;
    for (const [name, value] of entry.fields) body.append(name, name === '_csrf' ? (fresh ?? value) : value);
    body.set('key', entry.key);
    if (entry.sent) body.set('filledAt', entry.at);
    for (const file of entry.files) body.append('files', file, file.name);
    return body;
  }
  async function sendOne(entry) {
    const isRepeat = entry.sent;
    await put({ ...entry, state: 'sending', sent: true });
    await show();
    const to = async (state, more = {}) => {
      const now = await read(entry.path);
      // Taken back to be changed meanwhile.
      if (now && now.state !== 'draft') await put({ ...now, state, ...more });
      return state;
    };
    let answer;
    try {
      answer = await fetch(entry.path, { method: 'POST', body: bodyOf({ ...entry, sent: isRepeat }), signal: AbortSignal.timeout(300_000) });
    } catch {
      return to('waiting');
    }
    // Led on to another page: to the consignment, since the receipt is recorded, or to where one signs in.
    const { pathname } = new URL(answer.url);
    if (answer.redirected && pathname === '/sign-in') return to('session');
    if (answer.redirected && pathname !== entry.path) return arrived(entry, pathname);
    if (answer.status >= 500 || answer.status === 429) return to('waiting');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const said = [...page.querySelectorAll('.notice.bad strong, .notice.bad p, .notice.bad li')];
    const message = said.map((one) => one.textContent).join(' ') || page.querySelector('h1')?.textContent;
    await to('refused', { message });
    if (entry.path === here) await answered(page);
    return 'refused';
  }
  async function arrived(entry, to) {
    await drop(entry.path);
    return left(entry, to);
  }
  async function left(entry, to) {
    await (await globalThis.caches?.open('kept-pages'))?.delete(entry.path);
    if (entry.path === here) location.assign(to);
    else results.set(entry.path, { ...entry, state: 'done', to });
    return 'done';
  }
  // The server's page says beside each field what is wrong. What was typed and photographed is still ours.
  async function answered(page) {
    const main = page.querySelector('main');
    if (!main?.querySelector('#kept')) return;
    for (const one of main.querySelectorAll('[data-stored]')) one.remove();
    document.querySelector('main').replaceWith(document.importNode(main, true));
    kept = document.getElementById('kept');
    isAnswered = true;
    if (form()) await restore(true);
    document.querySelector('.notice.bad')?.scrollIntoView();
  }

  // --- The form: kept while typing, filled again when it is opened again.
  let files = [];
  const entryOf = (state, submitter) => {
    const fields = [...new FormData(form(), submitter)].filter(([, value]) => typeof value === 'string');
    const key = form().elements.key.value;
    const title = document.getElementById('receipt-page').dataset.title;
    return { path: here, as, key, title, state, fields, files, at: Date.now() };
  };
  let saving = 0;
  const save = async () => {
    clearTimeout(saving);
    if (!form() || form().hidden) return;
    await put(entryOf('draft'));
    document.getElementById('kept-typing').textContent = say('Typing');
  };
  async function restore(isAnswer) {
    const entry = await read(here);
    if (!form() || !entry) return;
    form().elements.key.value = entry.key;
    files = entry.files;
    showFiles();
    if (!isAnswer) for (const [name, value] of entry.fields) fill(name, value);
    for (const details of form().querySelectorAll('details'))
      details.open ||= [...details.querySelectorAll('input, select, textarea')].some((field) => field.value);
    for (const line of form().querySelectorAll('[data-line]')) look(line);
    if (!isAnswer) document.getElementById('kept-typing').textContent = say('Restored');
  }
  function fill(name, value) {
    const field = form().elements[name];
    if (field && name !== '_csrf' && name !== 'key' && name !== 'all' && !name.startsWith('photos.')) field.value = value;
  }

  // --- Photos: a camera gives one at a time, so each is added to those before.
  function showFiles() {
    const input = form().elements.files;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    const list = document.createElement('ul');
    list.className = 'plain photos';
    list.append(...files.map((file) => thumbnail(file, input)));
    input.parentElement.querySelector('.photos')?.remove();
    input.before(list);
  }
  function thumbnail(file, input) {
    const item = document.createElement('li');
    const picture = document.createElement('img');
    Object.assign(picture, { src: URL.createObjectURL(file), alt: file.name, width: 160, height: 120 });
    const remove = action(input.dataset.drop, () => {
      files = files.filter((one) => one !== file);
      showFiles();
      save();
    });
    item.append(picture, document.createElement('br'), remove);
    return item;
  }
  document.addEventListener('change', async ({ target }) => {
    if (target.name !== 'files' || target.form !== form()) return;
    await target.shrinking;
    files = [...files, ...target.files].slice(0, 4);
    showFiles();
    await save();
  });

  // --- What will be paid for, as it is typed. Thousandths; read as the server reads them.
  const thousandths = (text) => {
    const plain = text.trim().replaceAll(/\s|[a-z]+$/gi, '');
    const match = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,3}))?$/.exec(plain) ?? /^(\d{1,15})(?:[.,](\d{1,3}))?$/.exec(plain);
    return match ? Number(match[1].replaceAll('.', '')) * 1000 + Number((match[2] ?? '').padEnd(3, '0')) : Number.NaN;
  };
  function look(line) {
    const field = (name) => line.querySelector(`[name$=".${name}"]`).value.trim() || '0';
    const [received, refused, deducted] = ['received', 'refused', 'deducted'].map((name) => thousandths(field(name)));
    const paid = received - refused - deducted;
    const live = line.querySelector('[data-live]');
    const words = (name, value) => live.dataset[name].replace('{}', `${figure.format(value / 1000)} ${line.dataset.unit}`);
    const isClear = paid >= 0 && received <= line.dataset.line * 1000;
    live.textContent = isClear
      ? words('received', received) +
        (refused ? words('refused', refused) : '') +
        (deducted ? words('deducted', deducted) : '') +
        words('paid', paid)
      : live.dataset.unclear;
    for (const measure of line.querySelectorAll('[data-least], [data-most]')) warn(measure);
  }
  function warn(measure) {
    const { least, most } = measure.dataset;
    const value = thousandths(measure.querySelector('input').value) / 10;
    const note = measure.querySelector('[data-outside]');
    note.textContent = (least && value < least) || (most && value > most) ? note.dataset.outside : '';
  }

  document.addEventListener('input', ({ target }) => {
    if (!target.form || target.form !== form()) return;
    const line = target.closest('[data-line]');
    if (line) look(line);
    clearTimeout(saving);
    saving = setTimeout(save, 300);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && saving) save();
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-fill]') || !form()) return;
    event.preventDefault();
    for (const line of form().querySelectorAll('[data-line]')) {
      line.querySelector('[name$=".refused"]').value = line.querySelector('[name$=".received"]').value;
      line.querySelector('details').open = true;
      look(line);
    }
    form().querySelector('select').focus();
    save();
  });
  // Before the listener of app.js, which counts the form as sent.
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form()) return;
      event.preventDefault();
      clearTimeout(saving);
      const { submitter } = event;
      submitter?.setAttribute('aria-busy', 'true');
      send(submitter).finally(() => submitter?.removeAttribute('aria-busy'));
    },
    true,
  );
  async function send(submitter) {
    await form().elements.files.shrinking;
    await put(entryOf('waiting', submitter));
    // A phone short of room throws away what sites keep, unless asked not to.
    navigator.storage?.persist?.();
    await sendAll();
    if (form()?.hidden) kept.scrollIntoView();
  }

  // --- Pages for when there is no line.
  async function keepPages() {
    if (!navigator.serviceWorker) return;
    const { active } = await navigator.serviceWorker
      .register('/sw.js', { scope: '/consignments' })
      .then(() => navigator.serviceWorker.ready);
    const files = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]')];
    const forms = kept.dataset.forms.split(' ').filter(Boolean);
    const pages = ['/consignments', ...forms, ...(form() ? [here] : []), '/offline'];
    active.postMessage({ pages, only: kept.dataset.whole === 'yes', files: files.map((one) => one.getAttribute('href') ?? one.getAttribute('src')) });
  }

  async function begin() {
    // A page whose receipt was recorded has no form: whatever draft is left for it can go nowhere.
    const entries = await show();
    const own = entries.find((entry) => entry.path === here);
    if (own && form()) await restore();
    for (const line of form()?.querySelectorAll('[data-line]') ?? []) look(line);
    if (entries.some((entry) => ['waiting', 'sending', 'session'].includes(entry.state))) sendAll();
  }
  window.addEventListener('online', () => sendAll());
  navigator.serviceWorker?.addEventListener('message', async ({ data }) => {
    const item = kept.querySelector(`[data-path="${CSS.escape(data.path)}"] [data-title]`);
    await left({ path: data.path, title: item?.textContent ?? '' }, data.to);
    await show();
  });
  begin().then(keepPages, () => {});
})();

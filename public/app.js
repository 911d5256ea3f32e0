// What plain HTML cannot do. Every page works without this file.
const free = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return;
  // A form is sent once: a second press while it is under way does nothing. (The server refuses the second one as well.)
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-busy', 'true');
  setTimeout(() => free(form), 8000);
});
// The page comes back from the browser's memory: its forms may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) free(form);
});
// A photo from a phone is larger than the shop takes: it is made smaller before it is sent, which also leaves out where it was taken.
const smaller = async (file) => {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return new File([blob], file.name.replace(/(\.\w+)?$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
};
const shrink = async (target) => {
  const files = await Promise.all([...target.files].map((file) => (file.size > 500_000 ? smaller(file) : file)));
  const kept = new DataTransfer();
  for (const file of files) kept.items.add(file);
  target.files = kept.files;
};
document.addEventListener('change', ({ target }) => {
  if (target.type === 'file' && target.dataset.shrink !== undefined) target.shrinking = shrink(target);
});
// Another person at this phone: pages kept for when there is no line go, and on leaving what was typed without one goes too.
document.addEventListener('submit', (event) => {
  const action = event.target.getAttribute('action') ?? '';
  if (event.defaultPrevented || !/^\/(sign-|demo\/|account\/membership)/.test(action)) return;
  const { user } = document.body.dataset;
  if (action === '/sign-out' && user) {
    const warning = localStorage.getItem(`kept-${user}`);
    if (warning && !confirm(warning)) {
      free(event.target);
      return event.preventDefault();
    }
    localStorage.removeItem(`kept-${user}`);
    indexedDB.deleteDatabase(`receipts-${user}`);
  }
  globalThis.caches?.delete('kept-pages');
});

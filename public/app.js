// What plain HTML cannot do. Every page works without this file.
document.addEventListener('submit', (event) => {
  // A form is sent once: a second press while it is under way does nothing. (The server refuses the second one as well.)
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  if (form.method === 'post' && !form.hasAttribute('hx-post')) {
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  }
});
// The page comes back from the browser's memory: its forms may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

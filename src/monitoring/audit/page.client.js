// The page of the published chain: checks it in the reader's own browser, with the code of `npm run audit:verify`.
import { downloadFrom } from './download.ts';
import { DOWNLOAD_PATH } from './paths.ts';
import { commitmentText, readLeaf } from './rules/chain.ts';
import { checkChain } from './rules/check.ts';
import { digest } from './rules/digest.ts';

const section = document.getElementById('audit');
/** @type {import('./views/client-texts.ts').ClientTexts} */
const texts = section && JSON.parse(section.dataset.texts);
const figure = new Intl.NumberFormat('id-ID', {
  maximumFractionDigits: 0,
});
const filled = (text, seq) => text.replace('{}', figure.format(seq));

function element(tag, className, ...children) {
  const one = document.createElement(tag);
  if (className) one.className = className;
  one.append(...children);
  return one;
}

const notice = (tone, title, ...children) => {
  const one = element('div', `notice ${tone}`, element('strong', '', title), ...children);
  one.setAttribute('role', tone === 'bad' ? 'alert' : 'status');
  return one;
};

const facts = (pairs) =>
  element(
    'dl',
    'facts',
    ...pairs.map(([label, value]) => element('div', '', element('dt', '', label), element('dd', '', value))),
  );

function told({ rows, head, signed, fault }, seconds) {
  const looked = [texts.rows, figure.format(rows)];
  if (fault) return notice('bad', texts.bad, facts([[texts.fault, filled(texts.what[fault.what], fault.seq)], looked]));
  const state = [
    [texts.head, `${head.day}: ${texts[signed]}`],
    [texts.after, figure.format(rows - head.seq)],
    looked,
    [texts.speed, figure.format(rows / seconds)],
  ];
  return notice(signed === 'yes' ? 'good' : 'warn', texts.good, facts(state));
}

async function check(button, progress, place) {
  button.setAttribute('aria-busy', 'true');
  button.disabled = true;
  progress.hidden = false;
  const bar = progress.querySelector('progress');
  place.replaceChildren(texts.running);
  const started = performance.now();
  try {
    const found = await checkChain(downloadFrom(location.origin), {
      progress: (rows) => {
        bar.value = rows;
      },
    });
    place.replaceChildren(told(found, (performance.now() - started) / 1000));
  } catch {
    place.replaceChildren(notice('bad', texts.failed));
  } finally {
    button.removeAttribute('aria-busy');
    button.disabled = false;
    progress.hidden = true;
  }
}

function readShown(text) {
  try {
    const { seq, salt, row } = JSON.parse(text);
    return Number.isInteger(seq) && typeof salt === 'string' && typeof row === 'string' ? { seq, salt, row } : null;
  } catch {
    return null;
  }
}

async function checkOne(text, place) {
  place.replaceChildren();
  const shown = readShown(text);
  if (!shown) return place.replaceChildren(notice('warn', texts.oneUnreadable));
  const { seq, salt, row } = shown;
  try {
    const answer = await fetch(`${DOWNLOAD_PATH}?after=${seq - 1}&most=1`);
    const leaf = readLeaf((await answer.text()).trimEnd());
    const holds = leaf?.seq === seq && leaf.commitment === (await digest(commitmentText(salt, row)));
    place.replaceChildren(notice(holds ? 'good' : 'bad', filled(holds ? texts.oneGood : texts.oneBad, seq)));
  } catch {
    place.replaceChildren(notice('bad', texts.failed));
  }
}

const part = (name) => section.querySelector(`[data-${name}]`);

function begin() {
  if (!globalThis.crypto?.subtle) return part('outcome').replaceChildren(notice('warn', texts.insecure));
  for (const one of section.querySelectorAll('[data-scripted]')) one.hidden = false;
  const button = part('check');
  button.addEventListener('click', () => check(button, part('progress'), part('outcome')));
  const shown = section.querySelector('#f-shown');
  part('one').addEventListener('click', () => checkOne(shown.value, part('one-outcome')));
}

// Before anything is published there is nothing to check.
if (section) begin();

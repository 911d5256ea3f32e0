import { dayText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { stampDuty } from '../rules-stamp.ts';
import { rupiahInWords } from '../terbilang.ts';
import { addressees, openings, sheetTexts, standing, titles } from '../texts-sheet.ts';
import type { DocumentSignature } from '../types.ts';
import { tableOf } from './table.ts';
import type { Paper, Sheet, SheetBox, SheetTotal } from './types.ts';
import { capital, partyLines, preambleOf, say, signatureLines } from './words.ts';

/** These name both parties in lines of their own. */
const hasForm = ({ kind }: Paper): boolean => kind === 'handover' || kind === 'payment_receipt';

/**
 * The paper as it is printed, from its content alone and what has happened around it (corrections, signatures).
 * @param site where its check page is, `https://…`
 */
export function sheetOf(paper: Paper, lang: Lang, site: string): Sheet {
  const { kind, content, number } = paper;
  const t = sheetTexts[lang];
  const table = tableOf(kind, content, lang);
  return {
    lang,
    letterhead: { name: content.issuer.name, lines: partyLines(content.issuer, lang) },
    ...{ title: capitals(titles[lang][kind]), number, remarks: remarksOf(paper, lang) },
    addressee: addresseeOf(paper, lang),
    facts: factsOf(paper, lang),
    preamble: kind === 'handover' ? preambleOf(content.date, lang) : '',
    form: formOf(paper, lang),
    opening: table.rows.length > 0 ? openings[lang][kind] : '',
    ...table,
    totals: totalsOf(paper, lang),
    words: content.total && kind !== 'payment_receipt' ? [t.inWords, wordsOf(content.total.amount, lang)] : null,
    framed: content.total && kind === 'payment_receipt' ? rupiah(content.total.amount) : '',
    ...{ notesLabel: t.notes, notes: notesOf(paper, lang) },
    stamp: stampOf(paper, lang),
    closing: kind === 'handover' ? standing[lang].handover : '',
    boxes: content.signatures.map((box, i, all) => {
      const isFirst = all.findIndex((one) => sideOf(one, paper) === 'seller') === i;
      return boxOf(box, paper, isFirst, lang);
    }),
    qr: { url: `${site}/check/${paper.checkToken}`, label: t.check },
    footer: [number, t.version(paper.version), t.hash(paper.contentHash.slice(0, 16))].join(' · '),
    page: t.page,
  };
}

/** In capitals, but for the tax's own name. */
const capitals = (title: string): string => title.toUpperCase().replaceAll('PPH', 'PPh');

const wordsOf = (amount: number, lang: Lang): string => {
  const words = rupiahInWords(Math.abs(amount), lang);
  return capital(amount < 0 ? `minus ${words}` : words);
};

function remarksOf({ corrects, correctedBy }: Paper, lang: Lang): string[] {
  const t = sheetTexts[lang];
  return [
    ...(corrects ? [t.corrects(titles[lang][corrects.kind], corrects.number)] : []),
    ...correctedBy.map(({ kind, number }) => (kind === 'credit_note' ? t.creditedBy(number) : t.replacedBy(number))),
  ];
}

function addresseeOf(paper: Paper, lang: Lang): Sheet['addressee'] {
  const { counterparty } = paper.content;
  if (!counterparty || hasForm(paper)) return null;
  return { label: addressees[lang][paper.kind], name: counterparty.name, lines: partyLines(counterparty, lang) };
}

function factsOf({ content }: Paper, lang: Lang): [string, string][] {
  const t = sheetTexts[lang];
  return [
    [t.date, dayText(content.date, lang)],
    ...(content.orderNumber ? [[t.order, content.orderNumber] as [string, string]] : []),
    ...content.facts.map(({ label, value }): [string, string] => [say(label, lang), value]),
  ];
}

function formOf(paper: Paper, lang: Lang): [string, string][] {
  const { issuer, counterparty, total, orderNumber } = paper.content;
  const t = sheetTexts[lang];
  const named = (party: typeof counterparty) => (party ? [party.name, party.address].filter(Boolean).join(', ') : '–');
  if (paper.kind === 'handover')
    return [
      [t.first, named(issuer)],
      [t.second, named(counterparty)],
    ];
  if (paper.kind !== 'payment_receipt') return [];
  const few = purposeOf(paper, lang);
  const purpose = orderNumber && !few.includes(orderNumber) ? `${few}, ${t.ofOrder(orderNumber)}` : few;
  return [
    [t.receivedFrom, named(counterparty)],
    [t.theSum, total ? wordsOf(total.amount, lang) : '–'],
    [t.forPayment, purpose],
  ];
}

/** What a receipt is for: the one thing it names, else what is listed under it. */
function purposeOf({ content: { lines, totals } }: Paper, lang: Lang): string {
  const named =
    lines.length > 0
      ? lines.map(({ name, note }) => ({ name, note }))
      : totals.map(({ label, note }) => ({ name: label, note }));
  const [only] = named;
  if (!only || named.length > 1) return sheetTexts[lang].listedBelow;
  return [say(only.name, lang), only.note ? `(${say(only.note, lang)})` : ''].filter(Boolean).join(' ');
}

function totalsOf({ kind, content }: Paper, lang: Lang): SheetTotal[] {
  const parts = content.totals.map(({ label, amount, note }) => ({
    ...{ label: say(label, lang), value: rupiah(amount), note: say(note, lang), strong: false },
  }));
  const { total } = content;
  // A receipt for one thing states its sum in words and in a frame: under each other it would be the third time.
  if (kind === 'payment_receipt' && parts.length <= 1) return content.lines.length > 0 ? parts : [];
  if (!total) return parts;
  return [...parts, { label: say(total.label, lang), value: rupiah(total.amount), note: '', strong: true }];
}

const dutyOf = ({ kind, content }: Paper) =>
  kind === 'payment_receipt' && content.total ? stampDuty(content.date, content.total.amount) : null;

function stampOf(paper: Paper, lang: Lang): string {
  const rule = dutyOf(paper);
  return rule ? sheetTexts[lang].stamp(rupiah(rule.duty)) : '';
}

/** By what word a note that a paper was issued with says already what always stands there. */
const saidBy: Partial<Record<Paper['kind'], RegExp>> = {
  ...{ invoice: /bukan faktur pajak/i, credit_note: /pajak/i, withholding_proof: /bukti resmi/i, delivery_note: /QR/ },
};

function notesOf(paper: Paper, lang: Lang): string[] {
  const given = paper.content.notes.map((note) => say(note, lang));
  const rule = dutyOf(paper);
  const duty = rule ? sheetTexts[lang].stampNote(rupiah(rule.above), rupiah(rule.duty), rule.source) : '';
  const said = paper.content.notes.some((note) => saidBy[paper.kind]?.test(note.id));
  const always = said || paper.kind === 'handover' ? '' : standing[lang][paper.kind];
  return [...given, duty, always].filter((note, i, all) => note !== '' && all.indexOf(note) === i);
}

/** The issuer's box is the seller's. */
const sideOf = (box: DocumentSignature, paper: Paper): 'buyer' | 'seller' =>
  box.side ?? (box.party === paper.content.issuer.name ? 'seller' : 'buyer');

function boxOf(box: DocumentSignature, paper: Paper, dated: boolean, lang: Lang): SheetBox {
  const live = paper.kind === 'handover';
  const side = sideOf(box, paper);
  const signed = live ? paper.signed.find((one) => one.side === side) : undefined;
  return {
    date: dated && !live ? dayText(paper.content.date, lang) : '',
    ...{ title: say(box.title, lang), party: box.party, name: signed?.name ?? box.name ?? '' },
    signed: signed ? signatureLines(signed, lang) : null,
    empty: live ? sheetTexts[lang].notSigned : '',
  };
}

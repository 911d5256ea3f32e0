import { dayOf, dayText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { sheetTexts, titles } from '../texts-sheet.ts';
import type { Paper, Sheet } from './types.ts';
import { plainSum } from './words.ts';

/** The first page of an order's bundle: what is in it. */
export function coverOf(
  of: { orderNumber: string; buyer: string; forum: string; papers: readonly Paper[] },
  lang: Lang,
  now: number,
): Sheet {
  const t = sheetTexts[lang];
  const { papers } = of;
  return {
    ...{ lang, letterhead: { name: of.forum, lines: [] }, title: t.bundle.toUpperCase(), number: of.orderNumber },
    ...{ remarks: [], addressee: null, preamble: '', form: [], opening: '', totals: [], words: null, framed: '' },
    facts: [
      [t.order, of.orderNumber],
      [t.buyer, of.buyer],
    ],
    columns: [
      { label: t.position, kind: 'position' },
      { label: t.bundleKind, kind: 'name' },
      { label: t.date, kind: 'figure' },
      { label: t.bundleTotal, kind: 'figure' },
    ],
    rows: papers.map(({ kind, number, content }, i) => ({
      cells: [
        String(i + 1),
        `${titles[lang][kind]} ${number}`,
        dayText(content.date, lang),
        content.total ? plainSum(content.total.amount) : '–',
      ],
      note: [content.issuer.name, content.counterparty?.name ?? ''].filter(Boolean).join(' – '),
    })),
    ...{ notesLabel: t.notes, notes: [t.bundleNote(papers.length, dayText(dayOf(now), lang))] },
    ...{ closing: '', stamp: '', boxes: [], qr: null, footer: of.orderNumber, page: t.page },
  };
}

import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/universal';
import { commodityName } from '../../catalog/index.ts';
import { dayOf, daysBetween } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Point } from './bins.ts';
import { columnsOf } from './rows.ts';
import type { Row } from './store-rows.ts';
import { texts } from './texts.ts';
import { labelTexts, pageTexts } from './texts-rows.ts';
import type { Commodity, Figure, FigureKind, PlaceRow, RowsKey } from './types.ts';

type Value = string | number | null;
export type Sheet = { name: string; rows: Value[][] };

/** What a dashboard has, for its files. Rupiah, minutes and counts as they are, shares in percent. */
export type Contents = {
  figures: readonly Figure[];
  points: readonly Point[];
  top: readonly (Commodity & { value: number; amount: number })[];
  places: readonly PlaceRow[];
};

const plain = (value: number | null, kind: FigureKind): number | null =>
  value === null || kind !== 'bps' ? value : value / 100;
const unitOf = (kind: FigureKind, lang: Lang): string => {
  const t = texts[lang];
  return { rupiah: t.rupiah, bps: '%', minutes: t.minutes, count: '' }[kind];
};

/** A dashboard as tables. A share's change is in points of a hundred, everything else's in percents of what it was. */
export function sheetsOf({ figures, points, top, places }: Contents, lang: Lang): Sheet[] {
  const t = texts[lang];
  const changed = ({ kind, change }: Figure) =>
    change === null ? null : plain(kind === 'bps' ? change.by : change.bps, 'bps');
  const sheets = [
    {
      name: t.sheetFigures,
      rows: [
        [t.figure, t.unit, t.thisPeriod, t.before, t.change],
        ...figures.map((one) => [
          t[one.key],
          unitOf(one.kind, lang),
          plain(one.now, one.kind),
          plain(one.before, one.kind),
          changed(one),
        ]),
      ],
    },
    {
      name: t.sheetCourse,
      rows: [
        [t.thisPeriod, t.value, t.earlier, t.before],
        ...points.map((one) => [one.bin, one.value, one.beforeBin, one.before]),
      ],
    },
    {
      name: t.sheetCommodities,
      rows: [
        [t.commodity, t.quantity, t.unit, t.value],
        ...top.map((one) => [commodityName(one, lang), one.amount, one.unit, one.value]),
      ],
    },
  ];
  return places.length === 0 ? sheets : [...sheets, placesSheet(places, lang)];
}

function placesSheet(places: readonly PlaceRow[], lang: Lang): Sheet {
  const t = texts[lang];
  const isAreas = places[0]?.isArea === 1;
  const rows = places.map((one) => [one.name, one.kecamatan, one.value, one.latitude, one.longitude]);
  const heads = [isAreas ? t.kecamatan : t.cooperative, t.kecamatan, t.value, 'latitude', 'longitude'];
  return { name: isAreas ? t.sheetAreas : t.sheetCooperatives, rows: [heads, ...rows] };
}

const csv = (rows: readonly (readonly Value[])[]): string =>
  `${Papa.unparse(rows as Value[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;

/** All tables in one file, one under the other; RFC 4180, formulas disarmed. */
export const sheetsCsv = (sheets: readonly Sheet[]): string =>
  sheets.map(({ name, rows }) => csv([[name], ...rows])).join('\r\n');

/** The same as a workbook: one sheet a table, figures as figures. */
export async function sheetsXlsx(sheets: readonly Sheet[]): Promise<ArrayBuffer> {
  const book = sheets.map(({ name, rows: [heads = [], ...rows] }) => ({
    ...{ sheet: name, stickyRowsCount: 1, columns: heads.map((_, i) => ({ width: i === 0 ? 36 : 18 })) },
    data: [heads.map((head) => ({ value: String(head ?? ''), fontWeight: 'bold' as const })), ...rows],
  }));
  return (await writeXlsxFile(book).toBlob()).arrayBuffer();
}

/** Rows behind a figure, everything as plain figures: days as `YYYY-MM-DD`, moments in UTC. */
export function rowsCsv(which: RowsKey, rows: readonly Row[], lang: Lang): string {
  const columns = columnsOf[which];
  const heads = [...columns.map((one) => labelTexts[lang][one.label]), pageTexts[lang].unit];
  const cell = (row: Row, { name, kind }: (typeof columns)[number]): Value => {
    const value = row[name] ?? null;
    if (kind === 'goods') return commodityName({ nameId: String(row.nameId), nameEn: String(row.nameEn) }, lang);
    if (kind === 'moment') return new Date(Number(value)).toISOString();
    if (kind === 'late') return Math.max(0, daysBetween(String(value), dayOf(row.at)));
    return kind === 'milli' ? Number(value) / 1000 : value;
  };
  return csv([heads, ...rows.map((row) => [...columns.map((one) => cell(row, one)), row.unit ?? ''])]);
}

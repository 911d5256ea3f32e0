import { dayText, momentText } from '../../platform/clock.ts';
import { type Lang, LOCALE } from '../../platform/i18n.ts';
import { figure } from '../../platform/quantity.ts';
import { inWords } from '../terbilang.ts';
import { handoverOpening, sheetTexts, signerRoles } from '../texts-sheet.ts';
import type { Both, DocumentLine, DocumentParty } from '../types.ts';
import type { Signed } from './types.ts';

export const say = (both: Both | undefined, lang: Lang): string => both?.[lang] ?? '';

/** `1.250,5 kg` from thousandths. */
export const measured = (milli: number, unit: DocumentLine['unit'], lang: Lang): string =>
  `${figure(milli / 1000)} ${unit === 'trip' ? sheetTexts[lang].trip : unit}`;

/** A sum in a column whose head says Rp: `1.500.000`. */
export const plainSum = (amount: number): string => (amount < 0 ? `−${figure(-amount)}` : figure(amount));

/** Address, telephone and mail, tax and business numbers: the lines under a party's name. */
export function partyLines(party: DocumentParty, lang: Lang): string[] {
  const t = sheetTexts[lang];
  const reach = [party.phone ? `${t.phone} ${party.phone}` : '', party.email ?? ''];
  const ids = [party.npwp ? `${t.npwp} ${party.npwp}` : '', party.nib ? `${t.nib} ${party.nib}` : ''];
  const joined = (parts: string[]) => parts.filter((part) => part !== '').join(' · ');
  return [party.address, joined(reach), joined(ids)].filter((line) => line !== '');
}

const calendar = (day: string, lang: Lang, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { timeZone: 'UTC', ...part }).format(Date.parse(`${day}T05:00:00Z`));

/** `Pada hari ini, Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam (3 Desember 2026), …` */
export function preambleOf(day: string, lang: Lang): string {
  const [year = 0, , date = 0] = day.split('-').map(Number);
  const dateWords = lang === 'id' ? inWords(date, lang) : String(date);
  const yearWords = lang === 'id' ? inWords(year, lang) : String(year);
  const [weekday, month] = [calendar(day, lang, { weekday: 'long' }), calendar(day, lang, { month: 'long' })];
  return handoverOpening[lang].day(weekday, dateWords, month, yearWords, dayText(day, lang));
}

const isKnownRole = (role: string): role is keyof (typeof signerRoles)['id'] => role in signerRoles.id;

/** The lines of a live signature. */
export function signatureLines(signed: Signed, lang: Lang): string[] {
  const { role } = signed;
  return [
    sheetTexts[lang].signedDigitally,
    isKnownRole(role) ? signerRoles[lang][role] : role,
    momentText(signed.signedAt, lang),
    sheetTexts[lang].hash(signed.contentHash.slice(0, 12)),
  ];
}

/** First letter large, as a sum in words stands on its own line. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

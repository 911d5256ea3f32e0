import { catalogOf } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import type { Campaign } from '../types.ts';
import type { FailReason } from './types.ts';

/** Why a campaign did not go ahead. */
export const endTexts = catalogOf({
  no_pledges: {
    id: 'Tidak ada koperasi yang berkomitmen sampai tenggat.',
    en: 'No cooperative had pledged by the deadline.',
  },
  nothing_reached: {
    id: (missing: string) =>
      `Tidak ada harga yang tercapai dengan komitmen yang ada${missing ? `; kurang ${missing}` : ''}.`,
    en: (missing: string) => `The pledges reach no price${missing ? `; ${missing} was missing` : ''}.`,
  },
  target_missed: {
    id: (missing: string) => `Target tidak tercapai; kurang ${missing}.`,
    en: (missing: string) => `The target was missed; ${missing} was missing.`,
  },
  no_suppliers: {
    id: 'Tidak ada daftar harga pemasok yang masih berlaku saat tenggat.',
    en: 'No supplier’s price list held any more at the deadline.',
  },
  packs_differ: {
    id: 'Kemasan para pemasok berbeda, jadi tidak bisa dibeli bersama.',
    en: 'The suppliers’ packs differ, so they cannot be bought from together.',
  },
});

type Failed = { reason: FailReason | string | null; pledges: number; missing: number };

export function failureText({ reason, pledges, missing }: Failed, unit: string, lang: 'id' | 'en'): string {
  const t = endTexts[lang];
  if (pledges === 0) return t.no_pledges;
  if (reason === 'no_suppliers' || reason === 'packs_differ') return t[reason];
  const lacking = missing > 0 ? quantity(missing, unit) : '';
  return reason === 'target_missed' ? t.target_missed(lacking) : t.nothing_reached(lacking);
}

/** Why a campaign ended, in the reader's language; what somebody wrote stays as it was written. */
export const endOf = (of: Pick<Campaign, 'failure' | 'endReason' | 'unit'>, lang: 'id' | 'en'): string | null =>
  of.failure ? failureText(of.failure, of.unit, lang) : of.endReason;

/** What stays with the campaign: in Indonesian, like all that people write there. */
export const endReasonOf = (failed: Failed, { unit }: { unit: string }): string => failureText(failed, unit, 'id');

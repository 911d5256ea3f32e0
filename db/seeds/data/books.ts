import type { TaxStatusKind } from '../../../src/settlement/taxes/types.ts';
import { ago, lastDecember, lastMonth, type When } from './deeds.ts';

/** What the forum takes of what its members sell, in basis points. `for`: days from the deed until the last day it holds. */
export type FeeDeed = {
  at: When;
  bps: number;
  commodityId?: string;
  cooperativeId?: string;
  /** Days from then until it begins; absent: at once. */
  begins?: number;
  /** When it was ended; absent: it holds. */
  ended?: When;
};

export const feeDeeds: readonly FeeDeed[] = [
  { at: lastDecember(1, 8), bps: 100 },
  { at: lastDecember(1, 9), bps: 75, commodityId: 'beras-medium' },
  { at: ago(44, 6), bps: 50, cooperativeId: 'kop-empang' },
  { at: ago(43, 6), bps: 150, commodityId: 'minyak-goreng', ended: ago(42, 5) },
  { at: ago(3, 4), bps: 80, commodityId: 'telur-ayam', begins: 12 },
];

export type StatusDeed = { at: When; partyId: string; kind: TaxStatusKind; reference: string };

/** Effective from the first day of the year before. */
export const statusDeeds: readonly StatusDeed[] = [
  { at: lastDecember(1, 10), partyId: 'inst-rsud', kind: 'government_buyer', reference: 'Perwali Kota Bogor 12/2024' },
  {
    at: lastDecember(1, 11),
    partyId: 'inst-dinsos',
    kind: 'government_buyer',
    reference: 'Perwali Kota Bogor 12/2024',
  },
  {
    at: lastDecember(1, 12),
    partyId: 'inst-smk-pangan',
    kind: 'government_buyer',
    reference: 'SMK Negeri, KCD II Jawa Barat',
  },
  { at: lastDecember(1, 13), partyId: 'kop-batutulis', kind: 'pkp', reference: 'S-1204PKP/KPP.3301/2025' },
  { at: lastDecember(1, 14), partyId: 'kop-kertamaya', kind: 'pkp', reference: 'S-1187PKP/KPP.3301/2025' },
  { at: lastDecember(1, 15), partyId: 'kop-sindangrasa', kind: 'pp55', reference: 'KET-PP55-0918/KPP.3301/2025' },
  { at: lastDecember(1, 16), partyId: 'forum-bogor', kind: 'pkp', reference: 'S-1190PKP/KPP.3301/2025' },
  { at: lastDecember(1, 17), partyId: 'kop-ciwaringin', kind: 'skb', reference: 'SKB-0077/KPP.3301/2025' },
];

/** Have recorded no account yet: one is due some money, the other has sold nothing. */
export const withoutAccount: readonly string[] = ['kop-kedungjaya', 'kop-bondongan'];
/** Its new account awaits somebody who compares it with the bank book. */
export const accountWaiting = 'kop-katulampa';
export const banks = ['Bank BJB', 'BRI', 'BNI', 'Mandiri', 'BSI'] as const;

export type PayoutDeed = { name: string; at: When } & (
  | { act: 'make'; of: 'all' | 'half' | 'one' }
  | { act: 'approve' | 'pay' }
  | { act: 'cancel'; reason: string }
);

export const payoutDeeds: readonly PayoutDeed[] = [
  { act: 'make', name: 'last year', at: lastDecember(21, 9), of: 'all' },
  { act: 'approve', name: 'last year', at: lastDecember(21, 14) },
  { act: 'pay', name: 'last year', at: lastDecember(22, 10) },
  { act: 'make', name: 'last month', at: lastMonth(20, 9), of: 'all' },
  { act: 'approve', name: 'last month', at: lastMonth(20, 14) },
  { act: 'pay', name: 'last month', at: lastMonth(21, 10) },
  { act: 'make', name: 'cancelled', at: ago(10, 7), of: 'all' },
  {
    act: 'cancel',
    name: 'cancelled',
    at: ago(10, 3),
    reason: 'Menunggu nota kredit untuk pesantren, dibuat ulang pekan ini.',
  },
  { act: 'make', name: 'paid', at: ago(7, 8), of: 'half' },
  { act: 'approve', name: 'paid', at: ago(7, 3) },
  { act: 'pay', name: 'paid', at: ago(6, 8) },
  { act: 'make', name: 'approved', at: ago(3, 7), of: 'half' },
  { act: 'approve', name: 'approved', at: ago(2, 3) },
  { act: 'make', name: 'draft', at: ago(1, 5), of: 'one' },
];

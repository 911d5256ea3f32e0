import { momentText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { fieldTexts } from '../../platform/texts.ts';
import { MOST_PRICE, MOST_QUANTITY, type PledgeRefusal } from '../rules/index.ts';
import type { WithdrawalReason } from './commands/withdraw.ts';
import { type Facts, packText } from './facts.ts';

type Said = { id: (facts: Facts) => string; en: (facts: Facts) => string };

const most = ({ unit }: Facts): string => quantity(MOST_QUANTITY, unit);

/** Each names the field and what would be right. */
const ofPledge: Record<PledgeRefusal, Said> = {
  campaign_not_open: {
    id: () => 'Belanja bersama ini tidak (lagi) menerima komitmen. Lihat yang masih terbuka di daftar Belanja bersama.',
    en: () => 'This joint purchase takes no pledges (any more). See which are open in the list of joint purchases.',
  },
  deadline_passed: {
    id: ({ deadline }) =>
      `Tenggat sudah lewat (${momentText(deadline, 'id')}): komitmen tidak bisa lagi dibuat, diubah, atau ditarik.`,
    en: ({ deadline }) =>
      `The deadline has passed (${momentText(deadline, 'en')}): pledges can no longer be made, changed or withdrawn.`,
  },
  cooperative_suspended: {
    id: () => 'Koperasi Anda belum terverifikasi atau sedang ditangguhkan. Hubungi moderator forum, lalu kirim lagi.',
    en: () => 'Your cooperative is not verified, or is suspended. Ask the forum’s moderators, then send again.',
  },
  unknown_drop_point: {
    id: () => 'Pilih salah satu titik serah yang ada di daftar.',
    en: () => 'Choose one of the drop points in the list.',
  },
  quantity_zero: {
    id: ({ unit }) => `Jumlah harus lebih dari nol, paling sedikit 1 ${unit}. Untuk tidak ikut, tarik komitmen Anda.`,
    en: ({ unit }) =>
      `The quantity must be more than zero, 1 ${unit} at the least. To stay out, withdraw your pledge instead.`,
  },
  quantity_too_large: {
    id: (facts) => `Jumlah terlalu besar: paling banyak ${most(facts)}. Periksa satuannya.`,
    en: (facts) => `The quantity is too large: ${most(facts)} at the most. Check the unit.`,
  },
  tolerance_out_of_range: {
    id: (facts) => `Kelonggaran harus 0 atau lebih, dan bersama jumlahnya paling banyak ${most(facts)}.`,
    en: (facts) => `The tolerance must be 0 or more, and ${most(facts)} at the most together with the quantity.`,
  },
  price_out_of_range: {
    id: ({ unit }) =>
      `Harga tertinggi harus antara ${rupiah(1)} dan ${rupiah(MOST_PRICE)} per ${unit}; kosongkan kalau harga berapa pun boleh.`,
    en: ({ unit }) =>
      `The highest price must be between ${rupiah(1)} and ${rupiah(MOST_PRICE)} per ${unit}; leave it empty if any price will do.`,
  },
  price_below_every_tier: {
    id: ({ cheapest, unit }) =>
      `Harga tertinggi di bawah semua tingkat: yang termurah ${rupiah(cheapest)} per ${unit}. Tulis ${rupiah(cheapest)} atau lebih, atau kosongkan.`,
    en: ({ cheapest, unit }) =>
      `The highest price is below every tier: the cheapest is ${rupiah(cheapest)} per ${unit}. Write ${rupiah(cheapest)} or more, or leave it empty.`,
  },
  below_a_pack: {
    id: (facts) =>
      `Jumlah kurang dari satu ${packText(facts, 'isi')}, dan belum ada koperasi lain di titik serah ini untuk berbagi. Naikkan jumlah atau kelonggaran sampai bersama-sama ${quantity(facts.pack, facts.unit)}, atau pilih titik serah yang sudah ada isinya.`,
    en: (facts) =>
      `The quantity is less than one ${packText(facts, 'of')}, and no other cooperative is at this drop point yet to share with. Raise the quantity or the tolerance until they make ${quantity(facts.pack, facts.unit)}, or choose a drop point where others are.`,
  },
};

export const refusalTexts = catalogOf(ofPledge);

/** Where the form came too late, or was made from a pledge that is another by now. */
export const stateTexts = catalogOf({
  changed_meanwhile: {
    id: 'Komitmen koperasi Anda baru saja diubah dari perangkat lain. Keadaannya sekarang tertulis di halaman ini; periksa isian Anda lalu kirim lagi kalau tetap ingin mengubahnya.',
    en: 'Your cooperative’s pledge was changed from another device a moment ago. This page shows it as it is now; check what you typed and send again if you still want the change.',
  },
  deposit_returning: {
    id: 'Uang muka komitmen Anda yang dulu sedang atau sudah dikembalikan, jadi koperasi Anda tidak bisa ikut lagi di belanja ini. Hubungi bendahara forum.',
    en: 'The deposit of your earlier pledge is on its way back or has been returned, so your cooperative cannot join this purchase again. Ask the forum’s treasurer.',
  },
  try_again: {
    id: 'Terlalu banyak yang mengubah bersamaan. Belum ada yang tersimpan; kirim lagi.',
    en: 'Too many changes at the same time. Nothing was saved; send again.',
  },
} satisfies Record<Exclude<WithdrawalReason, PledgeRefusal> | 'deposit_returning', { id: string; en: string }>);

/** Of the figures as they are typed. */
export const inputTexts = catalogOf({
  ...fieldTexts,
  quantity_required: {
    id: 'Tulis berapa banyak yang koperasi Anda mau.',
    en: 'Write how much your cooperative wants.',
  },
  unit_unknown: { id: 'Pilih satuan dari daftar.', en: 'Choose a unit from the list.' },
});

/** Which field a refusal is about; '' for the form as a whole. */
export const fieldOf: Record<PledgeRefusal, '' | 'quantity' | 'tolerance' | 'highestPrice' | 'dropPointId'> = {
  ...{ campaign_not_open: '', deadline_passed: '', cooperative_suspended: '', unknown_drop_point: 'dropPointId' },
  ...{ quantity_zero: 'quantity', quantity_too_large: 'quantity', tolerance_out_of_range: 'tolerance' },
  ...{ price_out_of_range: 'highestPrice', price_below_every_tier: 'highestPrice', below_a_pack: 'quantity' },
};

import { catalogOf } from '../../platform/i18n.ts';
import type { Role } from '../../platform/viewer.ts';
import type { SignRefusal, Wait } from './rules.ts';

/** Why a handover cannot be prepared yet, each with what to do. */
export const waitTexts = catalogOf({
  not_confirmed: {
    id: 'Belum semua koperasi mengonfirmasi jatahnya.',
    en: 'Not all cooperatives have confirmed their awards.',
  },
  to_send: {
    id: 'Masih ada jatah yang belum dikirim koperasi, atau belum ditutup.',
    en: 'Some awards are still to be sent, or to be closed, by their cooperatives.',
  },
  on_the_way: { id: 'Masih ada kiriman yang belum diterima.', en: 'Some consignments are not received yet.' },
  undecided: {
    id: 'Ada kekurangan yang belum diputuskan pembeli: cari pengganti, atau tutup kurang.',
    en: 'Something is missing that the buyer has not decided about yet.',
  },
  dispute_open: { id: 'Ada keberatan yang belum diputus.', en: 'A dispute is still open.' },
  nothing_came: { id: 'Belum ada barang yang datang.', en: 'Nothing has come yet.' },
} satisfies Record<Wait, { id: string; en: string }>);

/** The next step for what is waited for. */
export const nextTexts = catalogOf({
  decide: { id: 'Putuskan', en: 'Decide' },
  disputes: { id: 'Lihat keberatan', en: 'See the dispute' },
  order: { id: 'Lihat pesanan', en: 'See the order' },
  shipments: { id: 'Lihat kiriman', en: 'See the consignments' },
});

/** Why a signature did not count. */
export const refusalTexts = catalogOf({
  wrong_role: {
    id: 'Anda tidak berhak menandatangani BAST ini. Yang menandatangani: penyetuju untuk pembeli; pengurus koperasi, atau administrator forum bila forum yang menjual.',
    en: 'You may not sign this handover. It is signed by the buyer’s approver, and by the cooperative’s manager, or the forum’s administrator where the forum sells.',
  },
  suspended: {
    id: 'Pihak Anda sedang dibekukan forum, jadi tanda tangan tidak dicatat.',
    en: 'Your party is suspended by the forum, so the signature was not recorded.',
  },
  other_content: {
    id: 'Isi BAST berubah sejak halaman ini Anda buka. Tanda tangan tidak dicatat; baca versi terbaru dulu.',
    en: 'The content has changed since you opened this page. Nothing was signed; read the newest version first.',
  },
  already_signed: {
    id: 'Pihak Anda sudah menandatangani BAST ini; tidak perlu dua kali.',
    en: 'Your side has already signed this handover; once is enough.',
  },
  dispute_open: {
    id: 'Ada keberatan yang belum diputus untuk pesanan ini. Tanda tangan menunggu putusannya.',
    en: 'A dispute about this order is still open. Signing waits for its outcome.',
  },
  try_again: {
    id: 'Banyak perubahan terjadi bersamaan. Coba sekali lagi.',
    en: 'Much is changing at once. Please try once more.',
  },
} satisfies Record<SignRefusal | 'try_again', { id: string; en: string }>);

export const roleNames = catalogOf({
  approver: { id: 'penyetuju', en: 'approver' },
  manager: { id: 'pengurus', en: 'manager' },
  administrator: { id: 'administrator forum', en: 'forum administrator' },
} satisfies Partial<Record<Role, { id: string; en: string }>>);

import type { PhotoRefusal } from '../../catalog/index.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { ActRefusal, RulingFault } from './rules.ts';

const faults = {
  above_sent: {
    id: 'Tidak boleh lebih dari yang dikirim.',
    en: 'Not more than what was sent.',
  },
  negative: { id: 'Tidak boleh kurang dari nol.', en: 'Must not be less than zero.' },
  not_upwards: {
    id: 'BAST sudah ditandatangani, jadi jumlah hanya bisa diturunkan.',
    en: 'The handover is signed, so the quantity can only go down.',
  },
} satisfies Record<RulingFault, { id: string; en: string }>;

const photos = {
  photo_empty: { id: 'Berkas foto kosong.', en: 'The file is empty.' },
  photo_too_large: { id: 'Foto lebih dari 2 MB; kecilkan dulu.', en: 'The photo is over 2 MB; make it smaller.' },
  photo_not_picture: { id: 'Bukan foto JPEG, PNG, atau WebP.', en: 'Not a JPEG, PNG or WebP photo.' },
  photo_broken: { id: 'Foto rusak atau terpotong.', en: 'The photo is broken or cut off.' },
  photo_too_wide: { id: 'Ukuran gambar terlalu besar.', en: 'The photo has too many pixels.' },
} satisfies Record<PhotoRefusal, { id: string; en: string }>;

const refusals = {
  wrong_role: {
    id: 'Anda tidak berhak melakukan ini pada keberatan ini.',
    en: 'You may not do this in this dispute.',
  },
  suspended: { id: 'Pihak Anda sedang dibekukan forum.', en: 'Your party is suspended by the forum.' },
  closed: {
    id: 'Keberatan ini sudah ditutup; tidak ada yang bisa ditambahkan.',
    en: 'This dispute is closed; nothing can be added.',
  },
} satisfies Record<ActRefusal, { id: string; en: string }>;

/** What is wrong with a form about a dispute, and why something did not happen. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  ...faults,
  ...photos,
  ...refusals,
  subject_unknown: { id: 'Pilih tentang apa keberatan ini.', en: 'Choose what it is about.' },
  line_unknown: { id: 'Pilih barang dari kiriman ini.', en: 'Choose goods of this consignment.' },
  outcome_unknown: { id: 'Pilih salah satu putusan.', en: 'Choose one of the decisions.' },
  nothing_changed: {
    id: 'Tidak ada jumlah yang berubah. Ubah setidaknya satu, atau pilih “Sesuai penerimaan”.',
    en: 'No quantity has changed. Change at least one, or choose “As received”.',
  },
  not_received: {
    id: 'Keberatan baru bisa diajukan setelah kiriman diterima.',
    en: 'A dispute can be opened once the consignment is received.',
  },
  photo_gone: {
    id: 'Foto tidak tersimpan lagi; pilih sekali lagi.',
    en: 'The photo is no longer kept; choose it once more.',
  },
  try_again: {
    id: 'Banyak perubahan terjadi bersamaan. Coba sekali lagi.',
    en: 'Much is changing at once. Please try once more.',
  },
});

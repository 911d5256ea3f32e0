import { catalogOf } from '../platform/i18n.ts';

/** Versions of a split, told later: who got what, who did not, and why. */
export const planTexts = catalogOf({
  title: { id: (n: number) => `Pembagian versi ${n}`, en: (n: number) => `Split, version ${n}` },
  made: { id: (at: string) => `Dibuat ${at}.`, en: (at: string) => `Made ${at}.` },
  moved: {
    id: (amount: string, names: string) => `${amount} dipindah ke ${names}.`,
    en: (amount: string, names: string) => `${amount} moved to ${names}.`,
  },
  filled: {
    id: (amount: string, names: string) => `${amount} diisi oleh ${names}.`,
    en: (amount: string, names: string) => `${amount} filled by ${names}.`,
  },
  stillShort: {
    id: (amount: string) => `${amount} belum ada yang bisa mengisi.`,
    en: (amount: string) => `Nobody can fill ${amount} yet.`,
  },
  reason: {
    id: (reason: string) => `Alasan: “${reason.replace(/\.$/, '')}”.`,
    en: (reason: string) => `Reason: “${reason.replace(/\.$/, '')}”.`,
  },
  andOthers: { id: (n: number) => `${n} koperasi lainnya`, en: (n: number) => `${n} others` },
  see: { id: 'Lihat isi dan alasannya', en: 'See it with its reasons' },
  demand: { id: 'Yang dibagi', en: 'To be divided' },
  cost: { id: 'Biaya versi ini', en: 'Cost of this version' },
  only: {
    id: 'Versi ini hanya membagi ulang barang di bawah; jatah lain tidak berubah.',
    en: 'This version only divides the goods below again; other awards did not change.',
  },
  evidence: { id: 'Bukti hitungan', en: 'Evidence' },
  lowerBound: { id: 'Tidak ada pembagian yang lebih murah dari', en: 'No split costs less than' },
  marginal: { id: 'Harga batas', en: 'Marginal price' },
});

/** Cooperatives that Maya looks after, by kelurahan; the first is the one her work shows best at. */
export const mentored = [
  ...['batutulis', 'empang', 'lawanggintung', 'pamoyanan', 'ranggamekar'],
  ...['mulyaharja', 'cikaret', 'rancamaya', 'cipaku', 'tegallega'],
] as const;

/** Days before today; what is due is named by days from today. */
export const direction = {
  ago: 60,
  words:
    'Menjadi pemasok tetap beras dan telur untuk dapur gizi di Bogor Selatan, dan mengurangi stok yang lama tidak laku.',
};

export const goals = [
  { ago: 60, measure: 'total', startValue: 45, target: 75, due: 60 },
  { ago: 59, measure: 'reliability', startValue: 60, target: 90, due: 90 },
] as const;

export type VisitStory = {
  of: string;
  plannedAgo: number;
  /** Days from today. */
  on: number;
  purpose: string;
} & ({ notes: string; attendance: string } | { cancelled: string });

export const visits: readonly VisitStory[] = [
  {
    ...{ of: 'batutulis', plannedAgo: 58, on: -50, purpose: 'Menyusun arah usaha dan sasaran bersama pengurus.' },
    notes:
      'Gudang rapi dan timbangan sudah ditera. Konfirmasi pesanan sering menunggu manajer; disepakati petugas ikut mengonfirmasi.',
    attendance: 'Asep Sutisna\nUjang Saepudin\nIbu Yati (bendahara)',
  },
  {
    ...{ of: 'empang', plannedAgo: 30, on: -21, purpose: 'Membahas harga dan stok sayur.' },
    notes: 'Stok sayur terlalu banyak di akhir pekan. Panen dijadwalkan ulang bersama kelompok tani.',
    attendance: 'Neneng Kurniasih\nPak Oman (kelompok tani)',
  },
  {
    ...{ of: 'tegallega', plannedAgo: 14, on: -8, purpose: 'Melihat kesiapan gudang baru.' },
    cancelled: 'Pengurus sedang rapat anggota; dijadwalkan ulang bulan depan.',
  },
];

/** From a warning, where there is one. */
export const nextVisit = { in: 4, purpose: 'Menindaklanjuti peringatan: mencari sebab dan langkah bersama pengurus.' };

export type ItemStory = {
  of: string;
  ago: number;
  what: string;
  owner: 'cooperative' | 'mentor';
  /** Days from today. */
  due: number;
  done?: { ago: number; note: string };
};

export const items: readonly ItemStory[] = [
  {
    ...{
      of: 'batutulis',
      ago: 49,
      what: 'Beri petugas wewenang mengonfirmasi pesanan',
      owner: 'cooperative',
      due: -30,
    },
    done: { ago: 33, note: 'Ujang sudah bisa mengonfirmasi sejak hari Senin.' },
  },
  {
    ...{
      of: 'batutulis',
      ago: 48,
      what: 'Periksa ulang harga penawaran yang belum laku',
      owner: 'cooperative',
      due: -5,
    },
  },
  { of: 'batutulis', ago: 12, what: 'Kirim contoh perhitungan harga pokok', owner: 'mentor', due: 9 },
  { of: 'batutulis', ago: 11, what: 'Foto ulang penawaran beras dan telur', owner: 'cooperative', due: 12 },
  { of: 'empang', ago: 20, what: 'Jadwalkan panen bersama kelompok tani', owner: 'cooperative', due: 6 },
];

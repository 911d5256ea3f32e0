/** What parties had before they traded through the forum, rupiah at the end of the day before. */
export const openings: Readonly<Record<string, number>> = {
  'forum-bogor': 204_000_000,
  'inst-rsud': 486_250_000,
  'inst-sppg-cikaret': 118_400_000,
  'inst-sppg-bantarjati': 96_750_000,
  'inst-dinsos': 150_000_000,
  'inst-hotel-kebunraya': 73_180_500,
  'inst-pesantren-rancamaya': 41_600_000,
  'inst-smk-pangan': 22_350_000,
};
export const openingReason = 'Saldo awal menurut buku kas dan rekening koran';

/** A cooperative's: between 35 and 77 million, another for each. @param index its place among the cooperatives */
export const openingOf = (index: number): number => 35_000_000 + ((index * 7_352_400) % 42_000_000);

/** Has not recorded any: its page shows how to begin. */
export const withoutOpening: ReadonlySet<string> = new Set(['kop-bondongan']);

/** What Batu Tulis has written down since; the one that is `undone` was typed with a nought too many. */
export const movements = [
  { ago: 46, amount: 4_250_000, reason: 'Simpanan wajib anggota' },
  { ago: 34, amount: -1_875_000, reason: 'Gaji penjaga gudang dan listrik' },
  {
    ago: 16,
    amount: 46_000_000,
    reason: 'Simpanan wajib anggota',
    undone: 'Kelebihan satu nol: seharusnya Rp 4.600.000',
  },
  { ago: 16, amount: 4_600_000, reason: 'Simpanan wajib anggota' },
] as const satisfies readonly { ago: number; amount: number; reason: string; undone?: string }[];

/** The bank's own fee, found when the statement was compared. */
export const bankFee = { ago: 6, amount: 37_500, reason: 'Rekening koran BRI: biaya administrasi' } as const;

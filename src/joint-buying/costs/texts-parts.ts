import { percent, rupiah } from '../../platform/money.ts';

/** Every member’s part, the balance, and the invoices. */
export const partTexts = {
  parts: { id: 'Bagian tiap anggota', en: 'Every member’s part' },
  balance: { id: 'Neraca biaya', en: 'Balance of the costs' },
  billsSum: { id: 'Tagihan pemasok', en: 'Suppliers’ bills' },
  shareSum: { id: 'Bagian semua anggota', en: 'All members’ parts' },
  balanced: { id: 'Sama sampai rupiah terakhir', en: 'The same to the last rupiah' },
  unbalanced: {
    id: (by: number) => `Berbeda ${rupiah(by)}`,
    en: (by: number) => `Differs by ${rupiah(by)}`,
  },
  partsSoon: {
    id: 'Bagian tiap anggota muncul di sini setelah barangnya dibagikan semua dan tagihan semua pemasok dicatat.',
    en: 'Every member’s part appears here once all goods are handed out and every supplier’s bill is recorded.',
  },
  free: {
    id: (quantity: string) =>
      `Pemasok menagih ${quantity} lebih sedikit daripada yang datang. Kelebihannya gratis, jadi harga per satuan turun untuk semua.`,
    en: (quantity: string) =>
      `The suppliers bill ${quantity} less than what arrived. The surplus is free, so the price of a unit falls for all.`,
  },
  lost: {
    id: (quantity: string) =>
      `${quantity} ditagih tetapi tidak sampai ke anggota (susut, kurang, atau ditolak). Ditanggung bersama menurut berat.`,
    en: (quantity: string) =>
      `${quantity} was billed but did not reach the members (lost, short or refused). All bear it by weight.`,
  },
  member: { id: 'Anggota', en: 'Member' },
  received: { id: 'Diterima', en: 'Received' },
  goodsPart: { id: 'Barang', en: 'Goods' },
  losses: { id: 'Susut', en: 'Losses' },
  transportPart: { id: 'Angkut', en: 'Transport' },
  handlingPart: { id: 'Bongkar muat', en: 'Handling' },
  total: { id: 'Jumlah', en: 'Total' },
  each: {
    id: (price: string, unit: string) => `${price} per ${unit}`,
    en: (price: string, unit: string) => `${price} per ${unit}`,
  },
  aloneAt: {
    id: (price: string, unit: string) => `sendiri ${price} per ${unit}`,
    en: (price: string, unit: string) => `alone ${price} per ${unit}`,
  },
  invoice: { id: (serial: string) => `Tagihan ${serial}`, en: (serial: string) => `Invoice ${serial}` },
  saved: { id: 'Hemat', en: 'Saved' },
  dearer: { id: 'lebih mahal', en: 'dearer' },
  last_purchase: { id: 'harga beli terakhir', en: 'its last purchase' },
  lowest_tier: { id: 'harga pemasok', en: 'supplier’s price' },
  allMembers: { id: 'Semua anggota', en: 'All members' },
  savedAll: { id: 'Hemat bersama', en: 'Saved together' },
  perUnitAll: { id: (unit: string) => `Rata-rata per ${unit}`, en: (unit: string) => `Average per ${unit}` },
  shown: {
    id: (from: number, until: number, all: number) => `Anggota ${from} sampai ${until} dari ${all}`,
    en: (from: number, until: number, all: number) => `Members ${from} to ${until} of ${all}`,
  },
  issue: { id: 'Terbitkan tagihan ke anggota', en: 'Issue the members’ invoices' },
  issueLead: {
    id: (members: number, total: number) =>
      `${members} tagihan, seluruhnya ${rupiah(total)}. Setelah terbit, biaya tidak bisa diubah lagi. Uang muka langsung mengurangi tagihannya, dan tiap anggota menerima pemberitahuan.`,
    en: (members: number, total: number) =>
      `${members} invoices, ${rupiah(total)} in all. After that the costs cannot be changed. Deposits are set against them at once, and every member is told.`,
  },
  issueVat: {
    id: 'PPN ditambahkan di tiap tagihan, karena forum PKP dan barang ini kena PPN.',
    en: 'VAT is added on every invoice, because the forum is PKP and these goods are taxable.',
  },
  noCharges: {
    id: (what: string) => `Belum ada ${what}. Kalau memang tidak ada, lanjutkan saja.`,
    en: (what: string) => `No ${what} is recorded. If there is none, go on.`,
  },
  invoicesTitle: { id: 'Tagihan ke anggota', en: 'The members’ invoices' },
  paidCount: {
    id: (paid: number, all: number) => `${paid} dari ${all} lunas`,
    en: (paid: number, all: number) => `${paid} of ${all} paid`,
  },
  stillOpen: { id: 'Belum dibayar anggota', en: 'Not paid by members yet' },
  suppliersOpen: { id: 'Belum dibayar ke pemasok', en: 'Not paid to suppliers yet' },
  toReturn: {
    id: (n: number, amount: number) => `${n} uang muka perlu dikembalikan: ${rupiah(amount)}.`,
    en: (n: number, amount: number) =>
      `${n} ${n === 1 ? 'deposit is' : 'deposits are'} to be given back: ${rupiah(amount)}.`,
  },
  toDeposits: { id: 'Ke uang muka', en: 'To the deposits' },
  savedShare: { id: (bps: number) => percent(bps), en: (bps: number) => percent(bps) },
};

/**
 * The chart of accounts. Every party keeps its own books by it; `side` tells on which side a balance stands as a rule. Codes are
 * grouped as Indonesian cooperatives do (SAK EP): 1 assets, 2 liabilities, 3 equity, 4 income, 5 costs. What cash from outside the forum is (members'
 * savings, a loan, sales in the shop) the forum does not know, so 3900 holds it among equity, as opening balances are.
 */
export const chart = {
  '1100': { id: 'Kas dan bank', en: 'Bank', side: 'debit' },
  '1200': { id: 'Piutang usaha', en: 'Receivable from buyers', side: 'debit' },
  '1210': { id: 'Piutang pada forum', en: 'Due from the forum', side: 'debit' },
  '1220': { id: 'Piutang jasa forum', en: 'Fee receivable', side: 'debit' },
  '1300': { id: 'PPh 22 dibayar di muka', en: 'Prepaid PPh 22', side: 'debit' },
  '1400': { id: 'PPN masukan', en: 'VAT in', side: 'debit' },
  '1500': { id: 'Uang muka ke forum', en: 'Advance paid', side: 'debit' },
  '2100': { id: 'Utang usaha', en: 'Payable to sellers', side: 'credit' },
  '2110': { id: 'Titipan untuk koperasi', en: 'Due to cooperatives', side: 'credit' },
  '2120': { id: 'Utang jasa forum', en: 'Fee payable', side: 'credit' },
  '2200': { id: 'PPN keluaran', en: 'VAT out', side: 'credit' },
  '2300': { id: 'Utang PPh 22', en: 'PPh 22 payable', side: 'credit' },
  '2400': { id: 'Uang muka dari pembeli', en: 'Advance received', side: 'credit' },
  '3900': { id: 'Kas di luar forum', en: 'Cash from outside the forum', side: 'credit' },
  '4100': { id: 'Penjualan', en: 'Sales', side: 'credit' },
  '4200': { id: 'Pendapatan ongkos kirim', en: 'Delivery income', side: 'credit' },
  '4300': { id: 'Pendapatan jasa', en: 'Fee income', side: 'credit' },
  '5100': { id: 'Pembelian', en: 'Purchases', side: 'debit' },
  '5200': { id: 'Beban ongkos kirim', en: 'Delivery cost', side: 'debit' },
  '5300': { id: 'Beban jasa forum', en: 'Fee expense', side: 'debit' },
  '5400': { id: 'Beban bongkar muat', en: 'Handling cost', side: 'debit' },
} as const satisfies Record<string, { id: string; en: string; side: 'debit' | 'credit' }>;

export type AccountCode = keyof typeof chart;
export const isAccount = (code: string): code is AccountCode => code in chart;

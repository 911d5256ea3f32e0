import { readMark } from './figures.ts';

/** Where a statement's table has what; texts may stand in several columns. */
export type Columns = {
  date: number;
  texts: number[];
  /** One column of amounts, with or without a mark beside it … */
  amount: number | null;
  mark: number | null;
  /** … or one for each direction. */
  debit: number | null;
  credit: number | null;
  balance: number | null;
  width: number;
};

// As BCA, Mandiri, BRI, BNI, BSI and spreadsheets head them, without spaces and signs.
const names = {
  date: /^(tanggal|tgl|date|tanggaltransaksi|tgltransaksi|tgltran|transactiondate|trxdate|trandate|postdate|postingdate|tanggalposting|bookdate|bookingdate|tanggalbuku|datetime|postedtime|transactiontime|waktu)$/,
  valueDate: /^(valdate|valuedate|tglval|tglvaluta|tanggalvaluta|tglefektif|tanggalefektif|effectivedate)$/,
  debit:
    /^(debit|debet|mutasidebet|mutasidebit|debitamount|debetamount|withdrawal|pengeluaran|keluar|danakeluar|uangkeluar|debitidr|debitrp)$/,
  credit:
    /^(credit|kredit|mutasikredit|mutasicredit|creditamount|deposit|penerimaan|masuk|danamasuk|uangmasuk|kreditidr|kreditrp|creditidr)$/,
  amount: /^(jumlah|amount|nominal|mutasi|nilai|jumlahtransaksi|transactionamount|amountidr|jumlahrp|nominalrp)$/,
  mark: /^(dbcr|crdb|dk|dc|drcr|cd|debitkredit|debetkredit|debitcredit|tipe|type|jenis|jenistransaksi|jenistrans|sign)$/,
  balance:
    /^(saldo|balance|saldoakhir|saldoakhirmutasi|endingbalance|closebalance|closingbalance|runningbalance|ledgerbalance|saldorp)$/,
  text: /^(keterangan|ket|uraian|uraiantransaksi|deskripsi|description|transactiondescription|remark|remarks|additionaldesc|desktran|deskripsitransaksi|detail|details|detailtransaksi|rinciantransaksi|berita|catatan|referenceno|reference|noreferensi|nomorreferensi|refno|narrative|transaction|transaksi|keterangantambahan|nojurnal|journalno|nama|pengirim)$/,
} as const;

const bare = (cell: string): string => cell.toLowerCase().replaceAll(/[^a-z]/g, '');
const first = (cells: readonly string[], pattern: RegExp): number | null => {
  const at = cells.findIndex((cell) => pattern.test(cell));
  return at < 0 ? null : at;
};

/** The columns, if this row is a table's head: it names a day, and an amount or both directions. */
export function columnsOf(row: readonly string[]): Columns | null {
  const cells = row.map(bare);
  const date = first(cells, names.date) ?? first(cells, names.valueDate);
  const [debit, credit] = [first(cells, names.debit), first(cells, names.credit)];
  const amount = first(cells, names.amount);
  const both = debit !== null && credit !== null;
  if (date === null || (!both && amount === null)) return null;
  const texts = cells.flatMap((cell, at) => (names.text.test(cell) ? [at] : []));
  return {
    ...{ date, texts, balance: first(cells, names.balance), width: row.length },
    ...{ debit: both ? debit : null, credit: both ? credit : null, amount: both ? null : amount },
    mark: both ? null : first(cells, names.mark),
  };
}

/** A column without a name that holds only `CR` and `DB`, as BCA's: beside the amount, told by what stands in it. */
export function withUnnamedMark(columns: Columns, rows: readonly (readonly string[])[]): Columns {
  if (columns.amount === null || isMarks(columns.mark, rows)) return columns;
  const width = Math.max(columns.width, ...rows.slice(0, 50).map((row) => row.length));
  const named = [columns.date, columns.amount, columns.balance, ...columns.texts];
  for (let at = 0; at < width; at += 1) if (!named.includes(at) && isMarks(at, rows)) return { ...columns, mark: at };
  return { ...columns, mark: null };
}

function isMarks(at: number | null, rows: readonly (readonly string[])[]): boolean {
  if (at === null) return false;
  const filled = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const marks = filled.filter((cell) => readMark(cell) !== null).length;
  return marks > 0 && marks * 2 > filled.length;
}

/** Where a table of market prices has what; null: it has no such column. */
export interface Columns {
  readonly day: number | null;
  readonly market: number | null;
  readonly commodity: number;
  readonly unit: number | null;
  readonly price: number;
  /** Cells beyond it belong to nothing. */
  readonly width: number;
}

// As people, city offices and the national panels head them, without spaces and signs.
const names = {
  day: /^(hari)?(tanggal|tgl|date|day|hari|waktu)(survei|survey|pantau|pantauan|pemantauan|pencatatan|harga|observed|ofprice)?$/,
  market:
    /^(nama)?(pasar|lokasi|tempat|toko|kios)(tradisional|rakyat)?$|^(market|marketplace|place|location|shop|store)(name)?$/,
  commodity:
    /^(nama|jenis)*(komoditas|komoditi|barang|bahan|bahanpokok|bahanpangan|pangan|produk)$|^(commodity|commodities|item|product|goods|name|nama)(name)?$/,
  unit: /^(satuan|unit|uom|per)$/,
  price: /^(harga|price|hrg)|price$/,
  otherPrice: /kemarin|lama|lalu|sebelum|acuan|het|hap|selisih|ubah|beda|rata|yesterday|previous|last|reference|change/,
} as const;

const bare = (cell: string): string => cell.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The columns, if this row is a table's head: it names a commodity and a price. */
export function columnsOf(row: readonly string[]): Columns | null {
  const cells = row.map(bare);
  const first = (fits: (cell: string) => boolean): number | null => {
    const at = cells.findIndex(fits);
    return at < 0 ? null : at;
  };
  const commodity = first((cell) => names.commodity.test(cell));
  const price =
    first((cell) => names.price.test(cell) && !names.otherPrice.test(cell)) ?? first((cell) => names.price.test(cell));
  if (commodity === null || price === null) return null;
  return {
    ...{ day: first((cell) => names.day.test(cell)), market: first((cell) => names.market.test(cell)) },
    ...{ commodity, price, unit: first((cell) => names.unit.test(cell)), width: row.length },
  };
}

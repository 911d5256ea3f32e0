import type { Both } from '../../documents/index.ts';
import { quantity } from '../../platform/quantity.ts';

const both = (id: string, en: string): Both => ({ id, en });

/** What stands on the forum's purchase orders; frozen with them in both languages. */
export const paperTexts = {
  campaign: both('Belanja bersama', 'Joint purchase'),
  window: both('Masa kirim', 'Delivery window'),
  list: both('Daftar harga', 'Price list'),
  drops: both('Titik serah', 'Drop points'),
  goods: both('Barang', 'Goods'),
  delivery: both('Ongkos antar', 'Delivery'),
  total: both('Jumlah', 'Total'),
  ordered: both('Pemesan', 'Ordered by'),
  accepted: both('Menyetujui, pemasok', 'Accepted by the supplier'),
  measured: both(
    'Yang dibayar adalah jumlah yang diterima dan lolos periksa di titik serah.',
    'What is paid is the quantity received and accepted at the drop points.',
  ),
  taxes: both('PPN, bila kena, mengikuti faktur pemasok.', 'VAT, where it applies, follows the supplier’s invoice.'),
  manyDrops: both(
    'Rincian per titik serah dilampirkan terpisah.',
    'The quantities for each drop point are attached separately.',
  ),
  terms: (text: string): Both => both(`Syarat pemasok: ${text}`, `Supplier’s terms: ${text}`),
  packs: (packs: number, size: number, unit: string): Both =>
    both(`${packs} kemasan @ ${quantity(size, unit)}`, `${packs} packs of ${quantity(size, unit)}`),
  to: (name: string, address: string, packs: Both): Both =>
    both(`Ke ${name}, ${address}: ${packs.id}`, `To ${name}, ${address}: ${packs.en}`),
} as const;

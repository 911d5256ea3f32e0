import type { SupplierType } from '../../../src/joint-buying/suppliers/types.ts';

export type SupplierSpec = {
  id: string;
  name: string;
  type: SupplierType;
  address: string;
  phone: string;
  email: string | null;
};

export const supplierSpecs: readonly SupplierSpec[] = [
  {
    ...{ id: 'sup-bulog', name: 'Perum BULOG Cabang Bogor', type: 'bulog', phone: '0251 000 3101' },
    ...{ address: 'Gudang Dramaga, Jl. Raya Dramaga KM 7, Bogor', email: 'penjualan@bulog-bogor.example' },
  },
  {
    ...{ id: 'sup-sinar-pangan', name: 'CV Sinar Pangan', type: 'distributor', phone: '0251 000 3102' },
    ...{ address: 'Jl. Raya Ciawi No. 118, Bogor', email: 'sales@sinarpangan.example' },
  },
  {
    ...{ id: 'sup-gapoktan', name: 'Gapoktan Mekar Tani Cianjur', type: 'farmer_group', phone: '0263 000 3103' },
    ...{ address: 'Kp. Pasir Angin RT 02/RW 04, Warungkondang, Cianjur', email: null },
  },
  {
    ...{ id: 'sup-minyak', name: 'PT Minyak Sawit Parahyangan', type: 'manufacturer', phone: '021 000 3104' },
    ...{ address: 'Kawasan Industri Cibinong Blok C2, Bogor', email: 'order@minyakparahyangan.example' },
  },
  {
    ...{ id: 'sup-telur', name: 'Kelompok Peternak Ayam Cicurug', type: 'farmer_group', phone: '0266 000 3105' },
    ...{ address: 'Jl. Raya Cicurug No. 77, Sukabumi', email: null },
  },
];

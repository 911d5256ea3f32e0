/**
 * The kelurahan of Kota Bogor by kecamatan: the last four digits of the official code and the name, from idn-area-data
 * (https://github.com/fityannugroho/idn-area-data), data under the Open Database License (ODbL) 1.0. A test compares this table
 * with the package.
 */
const rows: readonly (readonly [code: string, kecamatan: string, kelurahan: string])[] = [
  [
    '32.71.01',
    'Bogor Selatan',
    '1001 Batu Tulis, 1002 Bondongan, 1003 Empang, 1004 Lawanggintung, 1005 Pamoyanan, 1006 Rangga Mekar, 1007 Mulya Harja, 1008 Cikaret, 1009 Bojong Kerta, 1010 Rancamaya, 1011 Kertamaya, 1012 Harjasari, 1013 Muara Sari, 1014 Genteng, 1015 Pakuan, 1016 Cipaku',
  ],
  [
    '32.71.02',
    'Bogor Timur',
    '1001 Sukasari, 1002 Baranangsiang, 1003 Katulampa, 1004 Sindangsari, 1005 Sindangrasa, 1006 Tajur',
  ],
  [
    '32.71.03',
    'Bogor Tengah',
    '1001 Gudang, 1002 Paledang, 1003 Pabaton, 1004 Cibogor, 1005 Babakan, 1006 Sempur, 1007 Tegallega, 1008 Babakan Pasar, 1009 Panaragan, 1010 Ciwaringin, 1011 Kebon Kalapa',
  ],
  [
    '32.71.04',
    'Bogor Barat',
    '1001 Menteng, 1002 Sindang Barang, 1003 Bubulak, 1004 Marga jaya, 1005 Balumbang Jaya, 1006 Situ Gede, 1007 Semplak, 1008 Cilendek Barat, 1009 Cilendek Timur, 1010 Curug Mekar, 1011 Curug, 1012 Pasir Jaya, 1013 Pasir Kuda, 1014 Pasir Mulya, 1015 Gunung Batu, 1016 Loji',
  ],
  [
    '32.71.05',
    'Bogor Utara',
    '1001 Bantarjati, 1002 Tegal Gundil, 1003 Kedung Halang, 1004 Ciparigi, 1005 Cibuluh, 1006 Ciluar, 1007 Tanah Baru, 1008 Cimahpar',
  ],
  [
    '32.71.06',
    'Tanah Sareal',
    '1001 Tanah Sareal, 1002 Kebon Pedes, 1003 Kedung Badak, 1004 Sukaresmi, 1005 Kedung Waringin, 1006 Kedung Jaya, 1007 Sukadamai, 1008 Mekar Wangi, 1009 Kencana, 1010 Kayu Manis, 1011 Cibadak',
  ],
];

export type Kelurahan = { code: string; name: string; kecamatan: string };

/** All of them, by name. */
export const kelurahan: readonly Kelurahan[] = rows
  .flatMap(([district, kecamatan, list]) =>
    list.split(', ').map((entry) => ({ code: `${district}.${entry.slice(0, 4)}`, name: entry.slice(5), kecamatan })),
  )
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.code < b.code ? -1 : 1));

const byCode = new Map(kelurahan.map((one) => [one.code, one]));
export const kelurahanByCode = (code: string): Kelurahan | undefined => byCode.get(code);

/**
 * The 68 kelurahan of Kota Bogor. Codes and names: idn-area-data (https://github.com/fityannugroho/idn-area-data), data under the
 * Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/. `npm test` compares this table with the package.
 *
 * The coordinates and sizes are NOT from there: they are demo data, placed by eye near the real kelurahan and good for a picture
 * and a distance, for nothing else.
 */
export type Kelurahan = {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  /** How large the demo cooperative is, 1 (small) to 5. */
  size: number;
};

/** Official code of the kecamatan → its name. */
export const kecamatan: Readonly<Record<string, string>> = {
  '32.71.01': 'Bogor Selatan',
  '32.71.02': 'Bogor Timur',
  '32.71.03': 'Bogor Tengah',
  '32.71.04': 'Bogor Barat',
  '32.71.05': 'Bogor Utara',
  '32.71.06': 'Tanah Sareal',
};

const rows: readonly (readonly [code: string, name: string, latitude: number, longitude: number, size: number])[] = [
  ['32.71.01.1001', 'Batu Tulis', -6.6231, 106.8093, 5],
  ['32.71.01.1002', 'Bondongan', -6.6142, 106.8046, 3],
  ['32.71.01.1003', 'Empang', -6.6078, 106.7962, 5],
  ['32.71.01.1004', 'Lawanggintung', -6.6258, 106.8147, 2],
  ['32.71.01.1005', 'Pamoyanan', -6.6487, 106.7951, 3],
  ['32.71.01.1006', 'Rangga Mekar', -6.6362, 106.7988, 3],
  ['32.71.01.1007', 'Mulya Harja', -6.6409, 106.7794, 4],
  ['32.71.01.1008', 'Cikaret', -6.6189, 106.7837, 4],
  ['32.71.01.1009', 'Bojong Kerta', -6.6763, 106.8312, 2],
  ['32.71.01.1010', 'Rancamaya', -6.6687, 106.8236, 2],
  ['32.71.01.1011', 'Kertamaya', -6.6571, 106.8257, 2],
  ['32.71.01.1012', 'Harjasari', -6.6584, 106.8391, 3],
  ['32.71.01.1013', 'Muara Sari', -6.6463, 106.8345, 2],
  ['32.71.01.1014', 'Genteng', -6.6512, 106.8119, 2],
  ['32.71.01.1015', 'Pakuan', -6.6418, 106.8231, 2],
  ['32.71.01.1016', 'Cipaku', -6.6342, 106.8104, 3],
  ['32.71.02.1001', 'Sukasari', -6.6173, 106.8142, 3],
  ['32.71.02.1002', 'Baranangsiang', -6.6041, 106.8118, 4],
  ['32.71.02.1003', 'Katulampa', -6.6147, 106.8312, 5],
  ['32.71.02.1004', 'Sindangsari', -6.6389, 106.8442, 2],
  ['32.71.02.1005', 'Sindangrasa', -6.6331, 106.8353, 2],
  ['32.71.02.1006', 'Tajur', -6.6278, 106.8254, 3],
  ['32.71.03.1001', 'Gudang', -6.6064, 106.8007, 2],
  ['32.71.03.1002', 'Paledang', -6.6012, 106.7931, 2],
  ['32.71.03.1003', 'Pabaton', -6.5938, 106.7952, 2],
  ['32.71.03.1004', 'Cibogor', -6.5897, 106.7905, 3],
  ['32.71.03.1005', 'Babakan', -6.5913, 106.8064, 3],
  ['32.71.03.1006', 'Sempur', -6.5896, 106.8001, 2],
  ['32.71.03.1007', 'Tegallega', -6.5852, 106.8078, 5],
  ['32.71.03.1008', 'Babakan Pasar', -6.6051, 106.8057, 3],
  ['32.71.03.1009', 'Panaragan', -6.5993, 106.7896, 2],
  ['32.71.03.1010', 'Ciwaringin', -6.5851, 106.7914, 2],
  ['32.71.03.1011', 'Kebon Kalapa', -6.5956, 106.7861, 3],
  ['32.71.04.1001', 'Menteng', -6.5876, 106.7812, 3],
  ['32.71.04.1002', 'Sindang Barang', -6.5791, 106.7583, 4],
  ['32.71.04.1003', 'Bubulak', -6.5694, 106.7541, 3],
  ['32.71.04.1004', 'Marga jaya', -6.5668, 106.7427, 2],
  ['32.71.04.1005', 'Balumbang Jaya', -6.5613, 106.7389, 2],
  ['32.71.04.1006', 'Situ Gede', -6.5528, 106.7461, 2],
  ['32.71.04.1007', 'Semplak', -6.5517, 106.7618, 3],
  ['32.71.04.1008', 'Cilendek Barat', -6.5713, 106.7697, 3],
  ['32.71.04.1009', 'Cilendek Timur', -6.5744, 106.7786, 3],
  ['32.71.04.1010', 'Curug Mekar', -6.5571, 106.7722, 2],
  ['32.71.04.1011', 'Curug', -6.5486, 106.7701, 3],
  ['32.71.04.1012', 'Pasir Jaya', -6.6131, 106.7728, 4],
  ['32.71.04.1013', 'Pasir Kuda', -6.6074, 106.7801, 3],
  ['32.71.04.1014', 'Pasir Mulya', -6.6019, 106.7772, 2],
  ['32.71.04.1015', 'Gunung Batu', -6.5968, 106.7739, 3],
  ['32.71.04.1016', 'Loji', -6.5894, 106.7687, 3],
  ['32.71.05.1001', 'Bantarjati', -6.5752, 106.8132, 4],
  ['32.71.05.1002', 'Tegal Gundil', -6.5819, 106.8191, 4],
  ['32.71.05.1003', 'Kedung Halang', -6.5581, 106.8127, 4],
  ['32.71.05.1004', 'Ciparigi', -6.5412, 106.8163, 4],
  ['32.71.05.1005', 'Cibuluh', -6.5574, 106.8219, 3],
  ['32.71.05.1006', 'Ciluar', -6.5436, 106.8273, 3],
  ['32.71.05.1007', 'Tanah Baru', -6.5688, 106.8301, 4],
  ['32.71.05.1008', 'Cimahpar', -6.5831, 106.8389, 3],
  ['32.71.06.1001', 'Tanah Sareal', -6.5747, 106.7963, 2],
  ['32.71.06.1002', 'Kebon Pedes', -6.5702, 106.7992, 4],
  ['32.71.06.1003', 'Kedung Badak', -6.5609, 106.7998, 5],
  ['32.71.06.1004', 'Sukaresmi', -6.5498, 106.7987, 2],
  ['32.71.06.1005', 'Kedung Waringin', -6.5601, 106.7864, 4],
  ['32.71.06.1006', 'Kedung Jaya', -6.5637, 106.7931, 2],
  ['32.71.06.1007', 'Sukadamai', -6.5504, 106.7873, 3],
  ['32.71.06.1008', 'Mekar Wangi', -6.5412, 106.7894, 4],
  ['32.71.06.1009', 'Kencana', -6.5283, 106.7841, 3],
  ['32.71.06.1010', 'Kayu Manis', -6.5301, 106.7718, 3],
  ['32.71.06.1011', 'Cibadak', -6.5417, 106.7789, 4],
];

export const kelurahan: readonly Kelurahan[] = rows.map(([code, name, latitude, longitude, size]) => ({
  code,
  name,
  latitude,
  longitude,
  size,
}));

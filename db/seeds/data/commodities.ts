/**
 * What the forum trades. Categories are ids, the catalog has their names: staples, protein, spices, vegetables, fruit, cooking, other.
 *
 * Tax classes: the basic foods of PP 49/2022 are exempt (fish, tubers and spices by its further articles); what is processed is taxable.
 * Certificates: PSAT (registration of fresh plant food), Halal, NKV (veterinary number of the farm or slaughterhouse), SNI.
 */
export type CommodityFacts = {
  id: string;
  category: 'staples' | 'protein' | 'spices' | 'vegetables' | 'fruit' | 'cooking' | 'other';
  names: readonly [id: string, en: string];
  unit: 'kg' | 'liter' | 'butir' | 'ikat' | 'sisir';
  tax: 'rice' | 'exempt_basic_food' | 'taxable';
  /** Grade and what it means, in both languages. */
  grade?: readonly [grade: string, id: string, en: string];
  /** Usual pack and its content in trade units. */
  pack?: readonly [name: string, content: number];
  certificate?: string;
  synonyms: string;
};

type Row = readonly [
  id: string,
  nameId: string,
  nameEn: string,
  unit: CommodityFacts['unit'],
  pack: readonly [string, number] | null,
  certificate: string | null,
  synonyms: string,
];

/** What the law says of rice: Peraturan Badan Pangan Nasional 2/2023, moisture, broken, groats, milling. */
const grades: Readonly<Record<string, readonly [string, string, string]>> = {
  'beras-medium': [
    'medium',
    'kadar air ≤ 14 %, patah ≤ 25 %, menir ≤ 2 %, derajat sosoh ≥ 95 %',
    'moisture ≤ 14 %, broken ≤ 25 %, groats ≤ 2 %, milling ≥ 95 %',
  ],
  'beras-premium': [
    'premium',
    'kadar air ≤ 14 %, patah ≤ 15 %, menir ≤ 0,5 %, derajat sosoh ≥ 95 %',
    'moisture ≤ 14 %, broken ≤ 15 %, groats ≤ 0.5 %, milling ≥ 95 %',
  ],
  'telur-ayam': ['A', 'bersih, utuh, 15–17 butir per kg', 'clean, whole, 15–17 eggs per kg'],
  'bawang-merah': ['sedang', 'kering askip, umbi 2–3 cm', 'field-dried, bulbs 2–3 cm'],
  kentang: ['AB', '8–12 buah per kg, tanpa tunas', '8–12 per kg, no sprouts'],
  wortel: ['A', 'lurus, 6–9 buah per kg', 'straight, 6–9 per kg'],
  jeruk: ['B', '8–10 buah per kg', '8–10 per kg'],
};

const taxable = new Set([
  'tepung-terigu',
  'tempe',
  'tahu',
  'minyak-goreng',
  'gula-aren',
  'kopi-bogor',
  'teh-celup',
  'madu',
]);

const byCategory: Readonly<Record<CommodityFacts['category'], readonly Row[]>> = {
  staples: [
    ['beras-medium', 'Beras medium', 'Medium rice', 'kg', ['karung', 50], 'PSAT', 'nasi padi sembako rice grain'],
    [
      'beras-premium',
      'Beras premium',
      'Premium rice',
      'kg',
      ['karung', 25],
      'PSAT',
      'nasi padi pandan wangi sembako rice',
    ],
    ['beras-merah', 'Beras merah', 'Red rice', 'kg', ['karung', 25], 'PSAT', 'nasi merah brown rice'],
    [
      'beras-ketan',
      'Beras ketan putih',
      'White sticky rice',
      'kg',
      ['karung', 25],
      'PSAT',
      'pulut lemper glutinous rice',
    ],
    ['jagung-pipil', 'Jagung pipil', 'Shelled maize', 'kg', ['karung', 50], null, 'jagung kering pakan corn kernels'],
    ['kedelai', 'Kedelai', 'Soybeans', 'kg', ['karung', 50], null, 'kacang kedelai kedele bahan tempe soya'],
    ['tepung-terigu', 'Tepung terigu', 'Wheat flour', 'kg', ['karung', 25], 'SNI', 'tepung gandum roti flour'],
    ['singkong', 'Singkong', 'Cassava', 'kg', ['karung', 50], null, 'ketela pohon ubi kayu sampeu manioc'],
    ['ubi-jalar', 'Ubi jalar', 'Sweet potato', 'kg', ['karung', 50], null, 'ketela rambat boled ubi cilembu'],
    ['talas-bogor', 'Talas Bogor', 'Bogor taro', 'kg', ['karung', 25], null, 'taleus bolu taro root'],
  ],
  protein: [
    ['telur-ayam', 'Telur ayam', 'Chicken eggs', 'kg', ['peti', 15], 'NKV', 'telor endog ras egg protein'],
    ['telur-bebek', 'Telur bebek', 'Duck eggs', 'butir', ['peti', 180], 'NKV', 'telor itik endog egg'],
    [
      'ayam-karkas',
      'Ayam karkas',
      'Whole dressed chicken',
      'kg',
      ['keranjang', 20],
      'Halal',
      'daging ayam potong broiler hayam poultry',
    ],
    ['daging-sapi', 'Daging sapi', 'Beef', 'kg', ['boks', 20], 'Halal', 'sapi has paha meat cow'],
    ['ikan-lele', 'Ikan lele', 'Catfish', 'kg', ['boks', 20], null, 'lele lauk fish'],
    ['ikan-nila', 'Ikan nila', 'Tilapia', 'kg', ['boks', 20], null, 'nila mujair lauk fish'],
    ['ikan-mas', 'Ikan mas', 'Common carp', 'kg', ['boks', 20], null, 'ikan emas lauk fish'],
    ['ikan-kembung', 'Ikan kembung', 'Mackerel', 'kg', ['boks', 20], null, 'kembung laut lauk fish'],
    ['tempe', 'Tempe', 'Tempeh', 'kg', ['keranjang', 10], 'Halal', 'tempe kedelai lauk soy cake'],
    ['tahu', 'Tahu', 'Tofu', 'kg', ['ember', 10], 'Halal', 'tahu putih lauk bean curd'],
  ],
  spices: [
    ['bawang-merah', 'Bawang merah', 'Shallots', 'kg', ['karung', 20], null, 'brambang bumbu bawang beureum onion'],
    ['bawang-putih', 'Bawang putih', 'Garlic', 'kg', ['karung', 20], null, 'bumbu bawang bodas garlic'],
    [
      'cabai-rawit-merah',
      'Cabai rawit merah',
      'Red bird’s eye chilli',
      'kg',
      ['dus', 10],
      null,
      'cabe rawit cengek lombok chili bumbu',
    ],
    [
      'cabai-keriting',
      'Cabai merah keriting',
      'Curly red chilli',
      'kg',
      ['dus', 10],
      null,
      'cabe keriting lombok chili bumbu',
    ],
    ['jahe', 'Jahe', 'Ginger', 'kg', ['karung', 20], null, 'jahe gajah empon bumbu ginger root'],
    ['kunyit', 'Kunyit', 'Turmeric', 'kg', ['karung', 20], null, 'koneng empon bumbu turmeric root'],
    ['garam', 'Garam beryodium', 'Iodised salt', 'kg', ['bal', 20], 'SNI', 'uyah garam dapur bumbu salt'],
  ],
  vegetables: [
    ['kangkung', 'Kangkung', 'Water spinach', 'ikat', ['keranjang', 50], null, 'sayur daun kangkong morning glory'],
    ['bayam', 'Bayam', 'Spinach', 'ikat', ['keranjang', 50], null, 'sayur daun bayem amaranth'],
    [
      'daun-singkong',
      'Daun singkong',
      'Cassava leaves',
      'ikat',
      ['keranjang', 50],
      null,
      'sayur daun ubi sampeu leaves',
    ],
    [
      'kacang-panjang',
      'Kacang panjang',
      'Long beans',
      'ikat',
      ['keranjang', 40],
      null,
      'sayur kacang lanjaran string beans',
    ],
    ['sawi-hijau', 'Sawi hijau', 'Mustard greens', 'kg', ['keranjang', 10], null, 'sayur caisim sosin choy sum'],
    ['kol', 'Kol', 'Cabbage', 'kg', ['karung', 30], null, 'sayur kubis engkol cabbage'],
    ['wortel', 'Wortel', 'Carrots', 'kg', ['karung', 20], null, 'sayur bortol carrot'],
    ['kentang', 'Kentang', 'Potatoes', 'kg', ['karung', 30], null, 'sayur kumeli potato'],
    ['tomat', 'Tomat', 'Tomatoes', 'kg', ['peti', 20], null, 'sayur tomat buah tomato'],
    ['buncis', 'Buncis', 'Green beans', 'kg', ['keranjang', 10], null, 'sayur kacang buncis french beans'],
    ['timun', 'Timun', 'Cucumbers', 'kg', ['karung', 25], null, 'sayur mentimun bonteng ketimun cucumber'],
    ['labu-siam', 'Labu siam', 'Chayote', 'kg', ['karung', 25], null, 'sayur waluh jipang gambas chayote'],
    ['jagung-manis', 'Jagung manis', 'Sweet corn', 'kg', ['karung', 25], null, 'sayur jagung muda corn on the cob'],
  ],
  fruit: [
    ['pisang-ambon', 'Pisang ambon', 'Ambon bananas', 'sisir', ['keranjang', 12], null, 'buah cau banana'],
    ['pisang-raja', 'Pisang raja', 'Raja bananas', 'sisir', ['keranjang', 12], null, 'buah cau banana plantain'],
    ['pepaya', 'Pepaya', 'Papaya', 'kg', ['peti', 25], null, 'buah gedang california papaya'],
    ['semangka', 'Semangka', 'Watermelon', 'kg', ['peti', 50], null, 'buah samangka watermelon'],
    ['jeruk', 'Jeruk siam', 'Mandarin oranges', 'kg', ['peti', 20], null, 'buah jeruk manis orange tangerine citrus'],
    ['jambu-kristal', 'Jambu kristal', 'Crystal guava', 'kg', ['peti', 20], null, 'buah jambu biji guava'],
    ['nanas', 'Nanas', 'Pineapple', 'kg', ['peti', 20], null, 'buah ganas nenas bogor pineapple'],
  ],
  cooking: [
    [
      'minyak-goreng',
      'Minyak goreng kemasan sederhana',
      'Cooking oil, simple pack',
      'liter',
      ['karton', 12],
      'SNI',
      'minyakita minyak sawit migor palm oil',
    ],
    ['gula-pasir', 'Gula pasir', 'White sugar', 'kg', ['karung', 50], 'SNI', 'gula putih tebu sugar cane'],
    ['gula-aren', 'Gula aren', 'Palm sugar', 'kg', ['peti', 10], null, 'gula merah kawung brown sugar'],
  ],
  other: [
    [
      'susu-segar',
      'Susu sapi segar',
      'Fresh cow’s milk',
      'liter',
      ['jeriken', 20],
      'NKV',
      'susu murni minuman milk dairy',
    ],
    [
      'kopi-bogor',
      'Kopi robusta Bogor',
      'Bogor robusta coffee',
      'kg',
      ['dus', 10],
      'Halal',
      'kopi bubuk minuman coffee',
    ],
    ['teh-celup', 'Teh hijau Bogor', 'Bogor green tea', 'kg', ['dus', 10], 'Halal', 'teh minuman tea'],
    ['madu', 'Madu hutan', 'Forest honey', 'kg', ['dus', 12], 'Halal', 'madu lebah honey'],
  ],
};

function factsOf(category: CommodityFacts['category'], row: Row): CommodityFacts {
  const [id, nameId, nameEn, unit, pack, certificate, synonyms] = row;
  return {
    id,
    category,
    names: [nameId, nameEn],
    unit,
    tax: id.startsWith('beras') ? 'rice' : taxable.has(id) ? 'taxable' : 'exempt_basic_food',
    ...(grades[id] ? { grade: grades[id] } : {}),
    ...(pack ? { pack } : {}),
    ...(certificate ? { certificate } : {}),
    synonyms,
  };
}

export const commodities: readonly CommodityFacts[] = (
  Object.entries(byCategory) as [CommodityFacts['category'], readonly Row[]][]
).flatMap(([category, rows]) => rows.map((row) => factsOf(category, row)));

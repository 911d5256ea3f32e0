import { randomOf } from '../random.ts';
import { slugOf } from '../world.ts';
import { each, type JointStory, onDay, parts, pledged } from './joint-story.ts';
import { kecamatan, kelurahan } from './kelurahan.ts';

/** Where goods are handed out in each kecamatan. */
export const dropAddresses: Readonly<Record<string, string>> = {
  'Bogor Selatan': 'Gudang Koperasi Batu Tulis, Jl. Batu Tulis No. 62',
  'Bogor Timur': 'Gudang Koperasi Katulampa, Jl. Raya Katulampa No. 15',
  'Bogor Tengah': 'Gudang Forum, Jl. Ir. H. Juanda No. 10',
  'Bogor Barat': 'Gudang Koperasi Sindang Barang, Jl. Sindang Barang No. 41',
  'Bogor Utara': 'Gudang Koperasi Kedung Halang, Jl. Raya Pemda No. 7',
  'Tanah Sareal': 'Gudang Koperasi Kedung Badak, Jl. K.H. Sholeh Iskandar No. 88',
};
const everywhere = Object.values(kecamatan);

/** Every cooperative of the city but those who wait, or have not heard of it. */
const notYet = ['batutulis', 'bondongan', 'ciwaringin', 'paledang', 'gudang', 'pabaton', 'sempur', 'panaragan'];
const joining = randomOf('joining')
  .shuffle(kelurahan.map(({ name }) => slugOf(name)).filter((slug) => !notYet.includes(slug)))
  .slice(0, 46);
/** These take part at the price of the next tier only. */
const choosy = [7, 19, 31];

/** Seven hundred kilograms short of the tier of 34 tonnes: what Batu Tulis needs tips it, and brings the choosy in. */
const rice: JointStory = {
  ...{ name: 'rice, open', commodityId: 'beras-medium', lists: ['bulog rice', 'sinar rice', 'gapoktan rice'] },
  ...{ drops: everywhere, deadline: onDay(2, 16), extensionDays: 3, delivery: [9, 14], target: 10_000 },
  note: 'Beras untuk gerai sembako bulan depan. Ambil di titik kumpul kecamatan Anda.',
  deeds: [
    { act: 'open', at: onDay(-6, 9) },
    ...pledged(
      parts('rice, open', joining, 33_300, 50).map((one, i) => ({
        ...one,
        ...(choosy.includes(i) ? { highestPrice: 12_800 } : {}),
        ...(i % 5 === 2 ? { tolerance: 50 } : {}),
      })),
      -6,
      -1,
    ),
  ],
};

const sweet = ['batutulis', 'cibogor', 'empang', 'tegallega', 'babakan', 'sukasari', 'tajur', 'bantarjati', 'cimahpar'];
const sweetLater = ['loji', 'menteng', 'curug', 'kencana'];

/** With a deposit, which some have paid and some have not. */
const sugar: JointStory = {
  ...{ name: 'sugar, open', commodityId: 'gula-pasir', lists: ['sugar'], depositBps: 1000 },
  ...{ drops: ['Bogor Selatan', 'Bogor Tengah', 'Bogor Barat'], deadline: onDay(4, 17), delivery: [8, 11] },
  ...{ target: 2_000, fallBack: false },
  deeds: [
    { act: 'open', at: onDay(-5, 9, 30) },
    ...pledged(parts('sugar, open', [...sweet, ...sweetLater], 4_150, 50), -5, -3),
    ...each(['cibogor', 'empang', 'tajur', 'loji', 'menteng', 'cimahpar', 'curug'], -2, 9, (of, at) => ({
      ...{ act: 'report', of, at },
    })),
    ...each(['cibogor', 'empang', 'tajur', 'curug'], -1, 9, (of, at) => ({ act: 'hold', of, at })),
    { act: 'withdraw', at: onDay(-1, 13), of: 'kencana' },
    { act: 'withdraw', at: onDay(-1, 14), of: 'curug' },
  ],
};

const eggs: JointStory = {
  ...{ name: 'eggs, draft', commodityId: 'telur-ayam', lists: ['eggs'], drops: ['Bogor Tengah', 'Bogor Utara'] },
  ...{ deadline: onDay(6, 12), delivery: [8, 9], target: 1_500, shortageRule: 'equal' },
  deeds: [{ act: 'draft', at: onDay(-1, 15) }],
};

/** Fell back to those who take the price that was reached. */
const oil: JointStory = {
  ...{ name: 'oil, ordered', commodityId: 'minyak-goreng', lists: ['oil'], drops: ['Bogor Selatan', 'Tanah Sareal'] },
  ...{ deadline: onDay(-2, 15), delivery: [1, 4], target: 3_600 },
  deeds: [
    { act: 'open', at: onDay(-9, 9) },
    ...pledged(
      parts(
        'oil, ordered',
        ['batutulis', 'cikaret', 'cipaku', 'empang', 'kedungbadak', 'kebonpedes', 'cibadak', 'mekarwangi', 'sukasari'],
        2_760,
        12,
      ).map((one, i) => (i === 7 ? { ...one, highestPrice: 14_800 } : one)),
      -9,
      -4,
    ),
    { act: 'close', at: onDay(-2, 15, 1) },
  ],
};

/** Of two suppliers; a part has come, 300 kg short, and some is refused. */
const riceCame: JointStory = {
  ...{ name: 'rice, arriving', commodityId: 'beras-medium', lists: ['bulog rice', 'sinar rice', 'gapoktan rice'] },
  ...{ drops: everywhere.slice(0, 4), deadline: onDay(-9, 15), delivery: [-5, 2], target: 8_000 },
  deeds: [
    { act: 'open', at: onDay(-16, 9) },
    ...pledged(
      parts('rice, arriving', ['batutulis', ...joining.slice(0, 20)], 15_000, 50).map((one, i) =>
        i === 3 ? { ...one, quantity: one.quantity - 20, tolerance: 20 } : one,
      ),
      -16,
      -10,
    ),
    { act: 'close', at: onDay(-9, 15, 1) },
    {
      act: 'arrive',
      at: onDay(-2, 10),
      supplier: 'sup-gapoktan',
      lacking: 300,
      note: 'Enam karung tidak ada di truk.',
    },
    { act: 'arrive', at: onDay(-1, 11), supplier: 'sup-bulog', drops: ['Bogor Selatan', 'Bogor Tengah'], refused: 50 },
  ],
};

export const openCampaigns: readonly JointStory[] = [rice, sugar, eggs, oil, riceCame];

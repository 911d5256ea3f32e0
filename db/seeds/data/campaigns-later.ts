import { each, type JointDeed, type JointStory, onDay, parts, pledged } from './joint-story.ts';

const south = ['batutulis', 'empang', 'cikaret', 'cipaku'];
const centre = ['tegallega', 'cibogor', 'babakan', 'kebonkalapa'];
const both = [...south, ...centre];

const received = (of: readonly string[], day: number, hour: number): JointDeed[] =>
  each(of, day, hour, (slug, at) => ({ act: 'receive', of: slug, at }));

/** Shared, and handed out at one of its two drop points: Batu Tulis has still to count its own. */
const sugar: JointStory = {
  ...{
    name: 'sugar, handed out',
    commodityId: 'gula-pasir',
    lists: ['sugar'],
    drops: ['Bogor Selatan', 'Bogor Tengah'],
  },
  ...{ deadline: onDay(-8, 14), delivery: [-5, 0], target: 2_000 },
  deeds: [
    { act: 'open', at: onDay(-15, 9) },
    ...pledged(parts('sugar, handed out', both, 4_000, 50), -15, -10),
    { act: 'close', at: onDay(-8, 14, 1) },
    {
      act: 'arrive',
      at: onDay(-3, 9),
      supplier: 'sup-sinar-pangan',
      lacking: 60,
      note: 'Satu karung basah, satu kurang isi.',
    },
    { act: 'share', at: onDay(-3, 13) },
    { act: 'hand_out', at: onDay(-2, 9), drop: 'Bogor Selatan' },
    ...received(['empang', 'cikaret'], -1, 10),
  ],
};

/** All is handed out; one of its two suppliers has sent its bill. */
const premium: JointStory = {
  ...{ name: 'premium, distributed', commodityId: 'beras-premium', lists: ['sinar premium', 'bulog premium'] },
  ...{ drops: ['Bogor Selatan', 'Bogor Tengah'], deadline: onDay(-14, 16), delivery: [-10, -5], target: 3_000 },
  deeds: [
    { act: 'open', at: onDay(-22, 9) },
    ...pledged(parts('premium, distributed', both, 6_000, 25), -22, -16),
    { act: 'close', at: onDay(-14, 16, 1) },
    { act: 'arrive', at: onDay(-9, 9), supplier: 'sup-bulog' },
    { act: 'arrive', at: onDay(-8, 10), supplier: 'sup-sinar-pangan', lacking: 25 },
    { act: 'share', at: onDay(-8, 14) },
    { act: 'hand_out', at: onDay(-7, 9), drop: 'Bogor Selatan' },
    { act: 'hand_to', at: onDay(-7, 13), of: 'cibogor', lacking: 15, note: 'Satu karung robek di gudang.' },
    { act: 'hand_out', at: onDay(-7, 14), drop: 'Bogor Tengah' },
    ...received(both.slice(0, 7), -6, 9),
    { act: 'bill', at: onDay(-5, 10), supplier: 'sup-bulog', number: 'INV-BGR-2288' },
    { act: 'charge', at: onDay(-5, 11), kind: 'transport', amount: 350_000, basis: 'drop', paidTo: 'Truk Pak Maman' },
  ],
};

/** Invoiced with PPN; half of the members have paid, one says so, Batu Tulis and others have not. */
const oil: JointStory = {
  ...{ name: 'oil, invoiced', commodityId: 'minyak-goreng', lists: ['oil'], drops: ['Bogor Selatan', 'Bogor Tengah'] },
  ...{ deadline: onDay(-17, 15), delivery: [-15, -10], target: 2_400 },
  deeds: [
    { act: 'open', at: onDay(-25, 9) },
    ...pledged(parts('oil, invoiced', both, 3_000, 12), -25, -19),
    { act: 'close', at: onDay(-17, 15, 1) },
    { act: 'arrive', at: onDay(-14, 9), supplier: 'sup-minyak' },
    { act: 'share', at: onDay(-14, 13) },
    { act: 'hand_to', at: onDay(-13, 8), of: 'cipaku', lacking: 2, note: 'Dua botol pecah.' },
    { act: 'hand_out', at: onDay(-13, 9), drop: 'Bogor Selatan' },
    { act: 'hand_out', at: onDay(-13, 11), drop: 'Bogor Tengah' },
    ...received(both, -12, 9),
    { act: 'bill', at: onDay(-11, 9), supplier: 'sup-minyak', number: 'MSP/0931' },
    {
      act: 'charge',
      at: onDay(-11, 10),
      kind: 'transport',
      amount: 240_000,
      basis: 'weight',
      paidTo: 'Truk Pak Maman',
    },
    {
      ...{ act: 'charge', at: onDay(-11, 10, 20), kind: 'handling', amount: 60_000, basis: 'weight' },
      ...{ paidTo: 'Kuli gudang', drop: 'Bogor Tengah' },
    },
    { act: 'invoice', at: onDay(-10, 10) },
    { act: 'pay_supplier', at: onDay(-5, 10), supplier: 'sup-minyak', reference: 'TRF 0931 MSP' },
    ...each(['empang', 'tegallega', 'cibogor', 'cipaku'], -4, 9, (of, at) => ({ act: 'pay', of, at })),
    ...each(['empang', 'tegallega', 'cibogor', 'cipaku'], -3, 9, (of, at) => ({ act: 'confirm_payment', of, at })),
    { act: 'pay', at: onDay(-1, 12), of: 'babakan' },
  ],
};

const founders = [...both, 'sukasari', 'tajur'];

/** The first of them, some months ago: all is paid, and everybody has saved. */
const rice: JointStory = {
  ...{ name: 'rice, settled', commodityId: 'beras-medium', lists: ['bulog rice, before'], depositBps: 500 },
  ...{ drops: ['Bogor Selatan', 'Bogor Tengah'], deadline: onDay(-104, 15), delivery: [-101, -95], target: 5_000 },
  deeds: [
    { act: 'open', at: onDay(-114, 9) },
    ...pledged(parts('rice, settled', founders, 12_500, 50), -114, -110),
    ...each(founders, -108, 9, (of, at) => ({ act: 'hold', of, at })),
    { act: 'close', at: onDay(-104, 15, 1) },
    { act: 'arrive', at: onDay(-100, 9), supplier: 'sup-bulog', lacking: 50 },
    { act: 'share', at: onDay(-100, 13) },
    { act: 'hand_out', at: onDay(-99, 9), drop: 'Bogor Selatan' },
    { act: 'hand_out', at: onDay(-99, 10), drop: 'Bogor Tengah' },
    ...received(founders, -98, 9),
    { act: 'bill', at: onDay(-97, 9), supplier: 'sup-bulog', number: 'INV-BGR-1907' },
    { act: 'charge', at: onDay(-97, 10), kind: 'transport', amount: 900_000, basis: 'drop', paidTo: 'Truk Pak Maman' },
    { act: 'charge', at: onDay(-97, 11), kind: 'handling', amount: 250_000, basis: 'weight', paidTo: 'Kuli gudang' },
    { act: 'invoice', at: onDay(-96, 10) },
    { act: 'pay_supplier', at: onDay(-94, 10), supplier: 'sup-bulog', reference: 'TRF 1907 BULOG' },
    ...each(founders, -90, 9, (of, at) => ({ act: 'pay', of, at })),
    ...each(founders, -89, 9, (of, at) => ({ act: 'confirm_payment', of, at })),
    { act: 'settle', at: onDay(-89, 13) },
  ],
};

export const laterCampaigns: readonly JointStory[] = [rice, oil, premium, sugar];

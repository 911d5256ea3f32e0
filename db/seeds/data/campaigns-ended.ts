import { each, type JointStory, onDay, parts, pledged } from './joint-story.ts';

const few = ['batutulis', 'tegallega', 'bantarjati', 'kedunghalang', 'ciparigi'];

/** Missed its target in spite of four days more; every deposit has gone back. */
const eggs: JointStory = {
  ...{ name: 'eggs, failed', commodityId: 'telur-ayam', lists: ['eggs'], depositBps: 1000 },
  ...{ drops: ['Bogor Utara', 'Bogor Tengah'], deadline: onDay(-24, 16), extensionDays: 4, delivery: [-18, -16] },
  ...{ target: 3_000, fallBack: false },
  deeds: [
    { act: 'open', at: onDay(-32, 9) },
    ...pledged(parts('eggs, failed', few, 1_095, 15), -32, -28),
    ...each(few, -26, 9, (of, at) => ({ act: 'hold', of, at })),
    { act: 'close', at: onDay(-24, 16, 1) },
    { act: 'close', at: onDay(-20, 16, 1) },
    { act: 'return_deposits', at: onDay(-18, 10) },
  ],
};

/** Missed its target some days ago; the treasurer has deposits to give back. */
const premium: JointStory = {
  ...{ name: 'premium, failed', commodityId: 'beras-premium', lists: ['sinar premium'], depositBps: 1000 },
  ...{
    drops: ['Bogor Tengah', 'Bogor Barat'],
    deadline: onDay(-3, 17),
    delivery: [1, 5],
    target: 8_000,
    fallBack: false,
  },
  deeds: [
    { act: 'open', at: onDay(-12, 10) },
    ...pledged(parts('premium, failed', ['batutulis', 'cibogor', 'tegallega', 'loji', 'menteng'], 3_250, 25), -12, -7),
    ...each(['cibogor', 'tegallega', 'loji', 'batutulis'], -6, 10, (of, at) => ({ act: 'hold', of, at })),
    { act: 'close', at: onDay(-3, 17, 1) },
  ],
};

const shallots: JointStory = {
  ...{ name: 'shallots, cancelled', commodityId: 'bawang-merah', lists: ['shallots'], drops: ['Bogor Tengah'] },
  ...{ deadline: onDay(-10, 12), delivery: [-8, -6] },
  deeds: [
    { act: 'open', at: onDay(-20, 9) },
    ...pledged(parts('shallots, cancelled', ['batutulis', 'babakan', 'cibogor'], 460, 20), -20, -16),
    { act: 'cancel', at: onDay(-13, 10), reason: 'Gapoktan Mekar Tani menarik harganya karena panen terlambat.' },
  ],
};

export const endedCampaigns: readonly JointStory[] = [eggs, premium, shallots];

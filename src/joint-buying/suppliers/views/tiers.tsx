import { dayOf, dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, Table, type Tone } from '../../../platform/ui/parts.tsx';
import type { Tier } from '../../rules/index.ts';
import { heldUntil, type Standing, standingOf } from '../rules.ts';
import { texts } from '../texts-list.ts';
import type { StoredList } from '../types.ts';

const tones: Record<Standing, Tone> = { in_force: 'good', later: 'warn', ended: 'quiet' };

export function StandingChip({ list }: { list: StoredList }) {
  const { lang, now } = useUi();
  const standing = standingOf(list, now);
  return <Chip tone={tones[standing]}>{texts[lang][standing]}</Chip>;
}

type Sold = Pick<StoredList, 'tiers' | 'packSize' | 'palletSize' | 'minimumOrder'>;

/** The smallest total a tier's price is asked for: nothing is sold below a pack, a pallet or the smallest order. */
const beginsAt = ({ packSize, palletSize, minimumOrder }: Sold, tier: Tier): number =>
  Math.max(tier.from, minimumOrder, palletSize ?? packSize);

/** `mulai 20.000 kg: Rp13.200/kg` for each tier, in their order. */
export function tierWords(list: Sold, unit: string, lang: Lang): string[] {
  const t = texts[lang];
  const priced = (tier: Tier) => `${rupiah(tier.unitPrice)}/${unit}`;
  if (list.tiers.length === 1) return [t.flat(priced(list.tiers[0]!))];
  return list.tiers.map((tier) => t.fromThere(quantity(beginsAt(list, tier), unit), priced(tier)));
}

export const TierWords = ({ list }: { list: StoredList }) => (
  <ul class="plain">
    {tierWords(list, list.tradeUnit, useUi().lang).map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
);

/** Each tier with its price, and how much cheaper it is than the one before. */
export function TierTable({ list, caption }: { list: StoredList; caption: string }) {
  const t = texts[useUi().lang];
  const { tiers, tradeUnit } = list;
  const columns: Column<Tier>[] = [
    { label: t.from, cell: (tier) => quantity(beginsAt(list, tier), tradeUnit) },
    { label: t.price, cell: (tier) => `${rupiah(tier.unitPrice)}/${tradeUnit}`, numeric: true },
    { label: t.cheaper, cell: (tier) => cheaper(tiers, tier), numeric: true },
  ];
  return <Table caption={caption} columns={columns} rows={tiers} />;
}

function cheaper(tiers: readonly Tier[], tier: Tier): string {
  const before = tiers[tiers.indexOf(tier) - 1];
  return before ? rupiah(before.unitPrice - tier.unitPrice) : '–';
}

/** How the goods are sold and brought, in one line of words. */
export function saleWords(list: StoredList, lang: Lang): string {
  const t = texts[lang];
  const { tradeUnit, packSize, palletSize, minimumOrder, capacity, deliveryCost } = list;
  const amount = (of: number) => quantity(of, tradeUnit);
  const parts = [
    palletSize ? t.pallets(amount(palletSize), figure(palletSize / packSize)) : t.packs(amount(packSize)),
    minimumOrder > 0 ? t.least(amount(minimumOrder)) : '',
    capacity === null ? '' : t.most(amount(capacity)),
    deliveryCost > 0 ? t.brought(rupiah(deliveryCost)) : t.free,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The days a list holds, the last one inclusive. */
export function spanWords(list: StoredList, lang: Lang): string {
  const last = Math.max(heldUntil(list) - 1, list.validFrom);
  return texts[lang].span(dayText(dayOf(list.validFrom), lang), dayText(dayOf(last), lang));
}

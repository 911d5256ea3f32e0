import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import type { CostSums, Share } from '../rules.ts';
import type { CampaignCosts } from '../store.ts';
import { ownTexts } from '../texts-own.ts';
import type { ChargeRow, MemberRow, ToReturn } from '../types.ts';
import { amountOf } from './words.ts';

export type OwnProps = CampaignCosts & {
  sums: CostSums;
  /** Undefined: this cooperative was not counted. */
  own: MemberRow | undefined;
  account: { bankName: string; accountNumber: string; holder: string } | null;
  today: string;
  toReturn: ToReturn;
};

export type WithShare = OwnProps & { share: Share };

type Part = { label: string; how: string[]; amount: number };

/** Each part of the cost with the sentence that leads to it; a part of nothing is left out. */
export function How(props: WithShare) {
  const { share, campaign, charges } = props;
  const t = ownTexts[useUi().lang];
  const { cost, member } = share;
  const parts: Part[] = [
    { label: t.goods, how: [goodsHow(props, t)], amount: cost.goods },
    {
      ...{ label: t.losses, amount: cost.losses },
      how: [t.lossesHow(amountOf(props.sums.billed - props.sums.received, campaign.unit))],
    },
    { label: t.transport, how: chargesHow(charges, 'transport', member, t), amount: cost.transport },
    { label: t.handling, how: chargesHow(charges, 'handling', member, t), amount: cost.handling },
  ];
  return (
    <Card>
      <h2>{t.how}</h2>
      {parts
        .filter((part) => part.amount > 0)
        .map(({ label, how, amount }) => (
          <div key={label} class="step">
            <p class="row apart">
              <strong>{label}</strong> <span class="num">{rupiah(amount)}</span>
            </p>
            {how.map((sentence) => (
              <p key={sentence} class="soft small">
                {sentence}
              </p>
            ))}
          </div>
        ))}
      <p class="row apart step">
        <strong>{t.total}</strong> <strong class="num">{rupiah(cost.total)}</strong>
      </p>
    </Card>
  );
}

type Words = (typeof ownTexts)['id'];

function goodsHow({ sums, share: { member }, campaign: { unit } }: WithShare, t: Words): string {
  const [own, all] = [amountOf(member.received, unit), amountOf(sums.received, unit)];
  if (sums.free > 0) return t.freeHow(all, own, sums.bills, amountOf(sums.free, unit));
  return t.goodsHow(own, all, amountOf(sums.billed, unit), sums.bills);
}

/** The charges of a kind that this cooperative bears a part of. */
const chargesHow = (charges: readonly ChargeRow[], kind: ChargeRow['kind'], own: MemberRow, t: Words): string[] =>
  charges
    .filter((one) => one.kind === kind && (one.dropPointId === null || one.dropPointId === own.dropPointId))
    .map(({ amount, paidTo, basis, dropPointName }) => {
      if (dropPointName !== null) return t.only(amount, paidTo, dropPointName);
      return basis === 'drop' ? t.byDrop(amount, paidTo) : t.byWeight(amount, paidTo);
    });

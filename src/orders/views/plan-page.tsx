import { momentText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, Heading, Notice, Stat, Stats } from '../../platform/ui/parts.tsx';
import { orderTexts } from '../texts-orders.ts';
import { planTexts } from '../texts-plans.ts';
import { shortageTexts, splitTexts } from '../texts-preview.ts';
import { awardSentence, policyTexts } from '../texts-reasons.ts';
import type { PlanLine } from '../types.ts';
import type { OrderDetail, PlanVersion } from '../types-pages.ts';
import { orderTitle } from './order-page.tsx';
import { causeSentence } from './plan-list.tsx';
import { PassedOverList, Proof, plannedPart } from './preview-line.tsx';
import { SplitPicture } from './split.tsx';
import { nameOf } from './words.ts';

/** One version of the split as it was made: every award with its reason, and who was passed over and why. */
export function PlanPage({ order, plan }: { order: OrderDetail; plan: PlanVersion }) {
  const { lang } = useUi();
  const t = planTexts[lang];
  const partial = plan.result.lines.length < order.lines.length;
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/orders">{orderTexts[lang].listTitle}</a> /{' '}
            <a href={`/orders/${order.id}`}>{order.number ?? orderTitle(order, lang)}</a>
          </>
        }
        title={t.title(plan.version)}
        lead={`${causeSentence(plan, order, lang)} ${t.made(momentText(plan.createdAt, lang))}`}
      />
      <Versions order={order} plan={plan} />
      {partial ? (
        <Notice tone="quiet">
          <p>{t.only}</p>
        </Notice>
      ) : null}
      {plan.result.lines.map((line) => (
        <PlanLineCard key={line.lineId} line={line} order={order} plan={plan} />
      ))}
    </>
  );
}

function Versions({ order, plan }: { order: OrderDetail; plan: PlanVersion }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  if (order.plans.length < 2) return null;
  return (
    <nav class="tabs" aria-label={t.versions}>
      {order.plans.map((one) => (
        <a
          key={one.id}
          href={`/orders/${order.id}/plans/${one.version}`}
          aria-current={one.version === plan.version ? 'true' : undefined}
        >
          {t.version(one.version)}
        </a>
      ))}
    </nav>
  );
}

function PlanLineCard({ line, order, plan }: { line: PlanLine; order: OrderDetail; plan: PlanVersion }) {
  const { lang } = useUi();
  const t = planTexts[lang];
  const commodity = order.lines.find((one) => one.id === line.lineId)?.commodity;
  const unit = commodity?.tradeUnit ?? '';
  const goods = commodity ? nameOf(commodity, lang) : line.commodityId;
  return (
    <Card>
      <h2>
        {goods}, {quantity(line.demand, unit)}
      </h2>
      <Stats>
        <Stat label={t.cost}>{rupiah(line.cost)}</Stat>
        <Stat label={orderTexts[lang].policy}>{policyTexts[lang][plan.result.policy]}</Stat>
        <Proof line={line} policy={plan.result.policy} />
      </Stats>
      {line.shortage > 0 ? (
        <Notice tone="warn" title={splitTexts[lang].shortTitle(quantity(line.shortage, unit))}>
          <p>{shortageTexts[lang][line.whyShort ?? 'capacity']}</p>
        </Notice>
      ) : null}
      <SplitPicture
        parts={line.awards.map((award) => plannedPart(award, awardSentence(award, line.awards, unit, lang)))}
        demand={line.demand}
        detailLabel={splitTexts[lang].why}
        {...{ unit, goods }}
      />
      <PassedOverList passed={line.passedOver} unit={unit} />
      <Evidence line={line} unit={unit} />
    </Card>
  );
}

/** The figures a checker can recompute: nothing cheaper than the bound exists. */
function Evidence({ line, unit }: { line: PlanLine; unit: string }) {
  const t = planTexts[useUi().lang];
  return (
    <details>
      <summary>{t.evidence}</summary>
      <Facts
        facts={[
          [t.lowerBound, rupiah(Math.max(line.lowerBound, line.dualBound))],
          [t.marginal, `${rupiah(Math.round(line.marginalPrice))}/${unit}`],
        ]}
      />
    </details>
  );
}

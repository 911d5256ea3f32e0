import type { Child } from 'hono/jsx';
import { dayText, momentText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, Heading, Notice, Stepper } from '../../platform/ui/parts.tsx';
import { isOpen } from '../lifecycle.ts';
import { decisionTexts } from '../texts-decisions.ts';
import { orderTexts } from '../texts-orders.ts';
import { policyTexts } from '../texts-reasons.ts';
import type { OrderState, Preview } from '../types.ts';
import type { OrderDetail } from '../types-pages.ts';
import { Estimate } from './approval.tsx';
import { OrderChip } from './chips.tsx';
import { DeliveryLinks } from './delivery-links.tsx';
import { History } from './history.tsx';
import { OrderActions, type OrderForms } from './order-actions.tsx';
import { NeedCard, OrderLineCard } from './order-line.tsx';
import { PlanList } from './plan-list.tsx';
import { nameOf } from './words.ts';

export type OrderPageProps = {
  order: OrderDetail;
  forms: OrderForms;
  /** For the approver of a submitted order: the split as it would be now. */
  estimate: Preview | null;
  /** Changes after this moment are marked; 0: none. */
  since: number;
  notice?: Child;
};

/** `Beras medium, 68 ton`: what the order is about, in a line. */
export function orderTitle(order: OrderDetail, lang: Lang): string {
  const [first, ...others] = order.lines;
  if (!first) return orderTexts[lang].order;
  const goods = `${nameOf(first.commodity, lang)}, ${quantity(first.quantity, first.commodity.tradeUnit)}`;
  return others.length > 0 ? `${goods} ${orderTexts[lang].andMore(others.length)}` : goods;
}

export const OrderPage = (props: OrderPageProps) => <OrderLive {...props} />;

function OrderHeading({ order }: { order: OrderDetail }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  return (
    <Heading
      crumbs={
        <>
          <a href="/orders">{t.listTitle}</a> / {order.number ?? t.draftNumber}
        </>
      }
      title={orderTitle(order, lang)}
      lead={t.deliverTo(`${order.site.name}, ${order.site.address}`, dayText(order.neededOn, lang))}
    >
      <p class="row">
        <OrderChip state={order.state} />
        {moving.includes(order.state) ? <Following order={order} /> : null}
      </p>
    </Heading>
  );
}

/** Changes with every event of the order or its awards: a page that shows this needs no new one. */
export const fingerprint = (order: OrderDetail): string => `${order.version}-${order.events.length}`;

/** States in which somebody else may change the order while it is being looked at. */
const moving: readonly OrderState[] = ['submitted', 'placed', 'attention'];

/** The part of the page that follows by itself while cooperatives answer. */
export function OrderLive({ order, forms, estimate, since, notice }: OrderPageProps) {
  const { now } = useUi();
  const polling = moving.includes(order.state)
    ? {
        'hx-get': `/orders/${order.id}/live?seen=${fingerprint(order)}&since=${now}`,
        'hx-trigger': 'every 4s',
        'hx-swap': 'outerMorph',
      }
    : {};
  return (
    <div id="live" {...polling}>
      <OrderHeading order={order} />
      {notice}
      <OrderStepper order={order} />
      <Decision order={order} />
      <OrderActions order={order} forms={forms} estimate={estimate} />
      <div class="two main-first late">
        <div class="stack">
          {order.plans.length === 0 ? (
            <NeedCard lines={order.lines} />
          ) : (
            order.lines.map((line) => <OrderLineCard key={line.id} line={line} since={since} />)
          )}
          {estimate ? <Estimate preview={estimate} /> : null}
          <PlanList order={order} />
        </div>
        <div class="stack">
          <DeliveryLinks order={order} />
          <OrderFacts order={order} />
          <History events={order.events} />
        </div>
      </div>
    </div>
  );
}

/** How the page keeps up: by itself, or by hand where there is no JavaScript. */
function Following({ order }: { order: OrderDetail }) {
  const t = orderTexts[useUi().lang];
  return (
    <>
      <span class="soft small with-script">{t.liveNote}</span>
      <noscript>
        <a href={`/orders/${order.id}`}>{t.refresh}</a>
      </noscript>
    </>
  );
}

const stepOf: Record<OrderState, number> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  placed: 2,
  attention: 2,
  confirmed: 3,
  cancelled: 0,
};

/** After the cooperatives have confirmed: on its way, handed over on paper, signed. */
const stepAt = ({ state, handover }: OrderDetail): number =>
  stepOf[state] + (state === 'confirmed' ? { none: 0, prepared: 1, signed: 2 }[handover] : 0);

function OrderStepper({ order }: { order: OrderDetail }) {
  const t = orderTexts[useUi().lang];
  if (order.state === 'cancelled') return null;
  return <Stepper label={t.steps} at={stepAt(order)} steps={orderSteps(t)} />;
}

export const orderSteps = (t: (typeof orderTexts)['id']): string[] => [
  t.stepNeed,
  t.stepApproval,
  t.stepConfirmation,
  t.stepReady,
  t.stepHandover,
];

/** What somebody decided and said, where the order came back or ended. */
function Decision({ order }: { order: OrderDetail }) {
  const { lang, viewer } = useUi();
  const t = decisionTexts[lang];
  if (order.state === 'submitted')
    return viewer?.role === 'approver' ? null : (
      <Notice tone="quiet" title={t.awaitsApproval}>
        <p>{t.awaitsApprovalBody}</p>
      </Notice>
    );
  if (order.state !== 'returned' && order.state !== 'cancelled') return null;
  return (
    <Notice
      tone={order.state === 'returned' ? 'warn' : 'quiet'}
      title={order.state === 'returned' ? t.returnedTitle : t.cancelledTitle}
    >
      {order.decisionReason ? <p>“{order.decisionReason}”</p> : null}
    </Notice>
  );
}

function OrderFacts({ order }: { order: OrderDetail }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const by = (name: string | null, at: number | null): string | null =>
    name && at ? t.by(name, momentText(at, lang)) : name;
  const placed = order.placedAt !== null;
  const total = placed ? order.total : order.estimatedTotal;
  const facts: (readonly [string, Child])[] = [
    [t.number, order.number ?? t.draftNumber],
    [t.institution, order.institutionName],
    [t.policy, policyTexts[lang][order.policy]],
    [placed ? t.total : t.estimated, total > 0 ? <strong>{rupiah(total)}</strong> : null],
    ...(placed && total > 0
      ? ([
          [t.goods, rupiah(order.goodsCost)],
          [t.fees, rupiah(order.fixedCost)],
        ] as const)
      : []),
    [t.confirmBy, order.confirmBy && isOpen(order.state) ? momentText(order.confirmBy, lang) : null],
    [t.createdBy, by(order.createdByName, order.createdAt)],
    [t.submittedBy, by(order.submittedByName, order.submittedAt)],
    [t.approvedBy, by(order.approvedByName, order.placedAt)],
    [t.note, order.note || null],
  ];
  return (
    <Card>
      <h2>{t.facts}</h2>
      <Facts facts={facts.filter(([, value]) => value !== null && value !== undefined)} />
    </Card>
  );
}

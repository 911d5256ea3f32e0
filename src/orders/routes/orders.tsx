import { Hono } from 'hono';
import type { Statement } from '../../platform/db.ts';
import { type AppContext, type AppEnv, allow, found, readPage, viewerOf } from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { orderPreviewQueries, type PreviewRows, previewFrom } from '../commands/preview.ts';
import { orderFilters, pageQuery } from '../inputs-pages.ts';
import { orderDetailFrom, orderDetailQueries } from '../store-detail.ts';
import { orderListFrom, orderListQueries } from '../store-list.ts';
import { orderTexts } from '../texts-orders.ts';
import { planTexts } from '../texts-plans.ts';
import type { Preview } from '../types.ts';
import type { OrderDetail, OrderScope } from '../types-pages.ts';
import { OrderListPage } from '../views/order-list.tsx';
import { fingerprint, OrderLive, OrderPage, type OrderPageProps, orderTitle } from '../views/order-page.tsx';
import { PlanPage } from '../views/plan-page.tsx';
import { readBoth } from './read.ts';

/** Orders to look at: an institution's own, or everybody's for forum staff. */
export const orderRoutes = new Hono<AppEnv>();
const readers = allow(...INSTITUTION, ...FORUM);

/** Whose orders this person finds. */
export function scopeOf(c: AppContext): OrderScope {
  const { partyKind, partyId } = viewerOf(c);
  return partyKind === 'forum' ? 'all' : { institutionId: partyId };
}

orderRoutes.get('/orders', readers, async (c) => {
  const filter = pageQuery(c.req.query(), orderFilters);
  const scope = scopeOf(c);
  const results = await readPage(c, orderListQueries(c.var.db, scope, filter));
  const { role } = viewerOf(c);
  return renderPage(
    c,
    { title: orderTexts[c.var.lang].listTitle, nav: 'orders', wide: true },
    <OrderListPage
      list={orderListFrom(results, filter)}
      filter={filter}
      staff={scope === 'all'}
      mayOrder={role === 'requester'}
    />,
  );
});

/** Everything an order's page shows; the approver's estimate comes in the same round trip. */
export async function readOrder(c: AppContext, id: string): Promise<{ order: OrderDetail; estimate: Preview | null }> {
  const { db, now } = c.var;
  const market = viewerOf(c).role === 'approver' ? orderPreviewQueries(db, id, now) : [];
  const [detail, rows] = await readBoth(c, orderDetailQueries(db, scopeOf(c), id), market as readonly Statement[]);
  const order = found(orderDetailFrom(detail));
  return {
    order,
    estimate: market.length > 0 && order.state === 'submitted' ? estimateOf(order, rows as PreviewRows, now) : null,
  };
}

function estimateOf(order: OrderDetail, rows: PreviewRows, now: number): Preview | null {
  const { institutionId, policy, neededOn } = order;
  const lines = order.lines.map(({ commodity, quantity, priceCeiling, maxSuppliers, maxShareBps }) => {
    return { commodityId: commodity.id, quantity, priceCeiling, maxSuppliers, maxShareBps };
  });
  const answer = previewFrom(rows, { institutionId, siteId: order.site.id, policy, neededOn, lines }, now);
  return answer.ok ? answer.preview : null;
}

export function orderPage(c: AppContext, props: Omit<OrderPageProps, 'since'>, status: 200 | 409 | 422 = 200) {
  const title = `${orderTitle(props.order, c.var.lang)}${props.order.number ? `, ${props.order.number}` : ''}`;
  return renderPage(c, { title, nav: 'orders', wide: true, status }, <OrderPage {...props} since={0} />);
}

orderRoutes.get('/orders/:id', readers, async (c) =>
  orderPage(c, { ...(await readOrder(c, c.req.param('id'))), forms: {} }),
);

/** Asked every few seconds: nothing to say while nothing has changed. */
orderRoutes.get('/orders/:id/live', readers, async (c) => {
  const detail = orderDetailQueries(c.var.db, scopeOf(c), c.req.param('id'));
  const order = found(orderDetailFrom(await readPage(c, detail)));
  if (c.req.query('seen') === fingerprint(order) || order.state === 'submitted') return c.body(null, 204);
  const since = Number(c.req.query('since')) || 0;
  return renderFragment(c, <OrderLive order={order} estimate={null} forms={{}} since={since} />);
});

orderRoutes.get('/orders/:id/plans/:version', readers, async (c) => {
  const { db, lang } = c.var;
  const results = await readPage(c, orderDetailQueries(db, scopeOf(c), c.req.param('id')));
  const order = found(orderDetailFrom(results));
  const plan = found(order.plans.find((one) => String(one.version) === c.req.param('version')));
  return renderPage(
    c,
    { title: planTexts[lang].title(plan.version), nav: 'orders', wide: true },
    <PlanPage order={order} plan={plan} />,
  );
});

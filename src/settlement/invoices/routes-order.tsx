import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  Forbidden,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { INSTITUTION } from '../../platform/viewer.ts';
import { chooseFunding } from './commands/funding.ts';
import { checkFunding } from './inputs.ts';
import { readerOf } from './scope.ts';
import { orderMoneyFrom, orderMoneyQueries } from './store-order.ts';
import { creditErrors } from './texts.ts';
import { orderMoneyTexts } from './texts-order.ts';
import { OrderMoneyPage } from './views/order-page.tsx';

/** The money of one order. */
export const orderMoneyRoutes = new Hono<AppEnv>();
const choosers = ['payer', 'approver'] as const;

async function orderPage(c: AppContext, id: string, notice?: string, status: 200 | 409 | 422 = 200) {
  const viewer = viewerOf(c);
  const money = found(orderMoneyFrom(await readPage(c, orderMoneyQueries(c.var.db, readerOf(viewer), id, c.var.now))));
  const told = notice ? (
    <Notice tone="bad">
      <p>{notice}</p>
    </Notice>
  ) : undefined;
  return renderPage(
    c,
    { title: orderMoneyTexts[c.var.lang].title(money.head.number), nav: 'settlement', wide: true, status },
    <OrderMoneyPage
      {...{ money, mayChoose: choosers.some((role) => role === viewer.role), mayPay: viewer.role === 'payer' }}
      notice={told}
    />,
  );
}

orderMoneyRoutes.get('/orders/:id/settlement', allow(...INSTITUTION, 'treasurer', 'administrator'), (c) =>
  orderPage(c, c.req.param('id')),
);

orderMoneyRoutes.post('/orders/:id/funding', allow(...choosers), async (c) => {
  const { db, lang, now } = c.var;
  const orderId = c.req.param('id');
  const funding = checkFunding(typedFrom(await c.req.formData()));
  if (!funding) return orderPage(c, orderId, creditErrors[lang].invalid, 422);
  const answer = await chooseFunding(db, viewerOf(c), { orderId, funding }, now);
  if (answer.ok) return seeOther(c, `/orders/${orderId}/settlement`);
  if (answer.reason === 'order_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  return orderPage(c, orderId, orderMoneyTexts[lang][answer.reason], 409);
});

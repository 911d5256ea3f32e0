import { Hono } from 'hono';
import type { DocumentContent } from '../../documents/index.ts';
import type { Statement } from '../../platform/db.ts';
import { actorOf } from '../../platform/events.ts';
import { typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { orderScopeOf } from '../shortfalls/routes.tsx';
import { type DeliveryRows, deliveryFrom, deliveryQueries } from '../shortfalls/store.ts';
import { prepareHandovers, type SignAnswer, signHandover, signHandoversOfOrder, toSign } from './commands.ts';
import { readyForHandover, sideOf } from './rules.ts';
import { type HandoverRow, handoverQueries, listFrom, listQueries } from './store-pages.ts';
import { texts } from './texts.ts';
import { refusalTexts, waitTexts } from './texts-refusals.ts';
import { HandoverPage } from './views/handover-page.tsx';
import { HandoverListPage, type OfOrder } from './views/list-page.tsx';

/** Handover records (BAST): prepared once everything has come, signed by both sides. */
export const handoverRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);

type Told = { notice?: string | undefined; status?: 200 | 403 | 409 };
const bad = (text: string | undefined) =>
  text ? (
    <Notice tone="bad">
      <p>{text}</p>
    </Notice>
  ) : undefined;

const idIn = (text: string | undefined): string | null => (text && /^[\w-]{1,64}$/.test(text) ? text : null);

/** The list, or one order's with what it waits for: the same round trip. Cooperatives have no page of an order. */
async function listPage(c: AppContext, wanted: string | null, { notice, status = 200 }: Told = {}) {
  const { db, lang } = c.var;
  const viewer = viewerOf(c);
  const filter = { orderId: wanted, after: idIn(c.req.query('after')) };
  const isOfOrder = wanted !== null && viewer.partyKind !== 'cooperative';
  const ofOrder: readonly Statement[] = isOfOrder ? deliveryQueries(db, wanted, orderScopeOf(c)) : [];
  const [waiting, rows, ...delivery] = await readPage(c, [...listQueries(db, viewer, filter), ...ofOrder]);
  const order = isOfOrder ? orderIn(c, delivery as unknown as DeliveryRows) : null;
  return renderPage(
    c,
    { title: texts[lang].listTitle, nav: 'consignments', wide: true, status },
    <HandoverListPage
      list={listFrom([waiting as HandoverRow[], rows as HandoverRow[]])}
      order={order}
      signsAll={viewer.role === 'approver'}
      notice={bad(notice)}
    />,
  );
}

function orderIn(c: AppContext, rows: DeliveryRows): OfOrder {
  const { head, awards } = found(deliveryFrom(rows));
  const { state: orderState, openDisputes } = head;
  const readiness = readyForHandover({ orderState, openDisputes, awards: awards.map((award) => award.standing) });
  return { id: head.id, number: head.number, readiness, mayPrepare: preparers.includes(viewerOf(c).role) };
}

handoverRoutes.get('/handovers', readers, (c) => listPage(c, idIn(c.req.query('order'))));

const preparers: readonly string[] = ['requester', 'approver', 'administrator'];

handoverRoutes.post('/orders/:id/handovers', allow('requester', 'approver', 'administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const orderId = c.req.param('id');
  const answer = await prepareHandovers(db, actorOf(viewerOf(c)), { orderId, scope: orderScopeOf(c) }, now);
  if (answer.ok) return seeOther(c, `/handovers?order=${orderId}`);
  if (answer.reason === 'order_not_found') throw new NotFound();
  const notice =
    answer.reason === 'not_ready'
      ? answer.waits.map((wait) => waitTexts[lang][wait]).join(' ')
      : refusalTexts[lang].try_again;
  return listPage(c, orderId, { notice, status: 409 });
});

async function handoverPage(c: AppContext, id: string, { notice, status = 200 }: Told = {}) {
  const viewer = viewerOf(c);
  const [[head], signatures, versions] = await readPage(c, handoverQueries(c.var.db, viewer, id));
  const { content, ...row } = found(head);
  const side = sideOf(viewer, toSign(row));
  const signs = row.state === 'prepared' && !signatures.some((one) => one.side === side) ? side : null;
  return renderPage(
    c,
    { title: row.number, nav: 'consignments', wide: true, status },
    <HandoverPage
      shown={{ row: row as HandoverRow, content: JSON.parse(content) as DocumentContent, signatures, versions }}
      signs={signs}
      notice={bad(notice)}
    />,
  );
}

handoverRoutes.get('/handovers/:id', readers, (c) => handoverPage(c, c.req.param('id')));

/** Whoever finds the record may try; who may not is told by name who signs. */
handoverRoutes.post('/handovers/:id/signature', readers, async (c) => {
  const { db, now } = c.var;
  const handoverId = c.req.param('id');
  const { contentHash = '' } = typedFrom(await c.req.formData());
  const answer = await signHandover(db, viewerOf(c), { handoverId, contentHash }, now);
  return answer.ok ? seeOther(c, `/handovers/${handoverId}`) : handoverPage(c, handoverId, told(c, answer));
});

handoverRoutes.post('/orders/:id/handover-signatures', allow(...INSTITUTION), async (c) => {
  const { db, now } = c.var;
  const orderId = c.req.param('id');
  const typed = Object.entries(typedFrom(await c.req.formData()));
  const contents = new Map(
    typed.flatMap(([name, hash]) =>
      name.startsWith('content.') ? [[name.slice('content.'.length), hash] as const] : [],
    ),
  );
  const answer = await signHandoversOfOrder(db, viewerOf(c), { orderId, contents }, now);
  return answer.ok ? seeOther(c, `/handovers?order=${orderId}`) : listPage(c, orderId, told(c, answer));
});

function told(c: AppContext, answer: Extract<SignAnswer, { ok: false }>): Told {
  if (answer.reason === 'handover_not_found') throw new NotFound();
  const status = answer.reason === 'wrong_role' ? 403 : 409;
  return { notice: refusalTexts[c.var.lang][answer.reason], status };
}

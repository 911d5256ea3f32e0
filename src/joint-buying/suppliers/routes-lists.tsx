import { Hono } from 'hono';
import { commodityName } from '../../catalog/index.ts';
import { type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
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
import type { FormState } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { endPriceList, recordList } from './commands/lists.ts';
import { checkEnding } from './inputs.ts';
import { checkList } from './inputs-list.ts';
import { copiedList, freshList } from './prefill.ts';
import { standingOf } from './rules.ts';
import { supplierNamesQuery, supplierQuery } from './store.ts';
import { allGoodsQuery, askedByListQuery, goodsQuery, listQuery, listsOfGoodsQuery } from './store-lists.ts';
import { refusalTexts, texts } from './texts-list.ts';
import { ChooseForList } from './views/choose.tsx';
import { ListFormPage } from './views/list-form.tsx';
import { PriceListPage } from './views/price-list-page.tsx';

/** What suppliers ask. A list is recorded, replaced or ended, and never changed. */
export const listRoutes = new Hono<AppEnv>();
const readers = allow(...FORUM);
const keepers = allow('moderator', 'administrator');
const nav = 'campaigns';

type Status = 200 | 409 | 422;

/** What the form of a list works with, in one round trip. */
async function readDesk(c: AppContext, supplierId: string, commodityId: string) {
  const { db } = c.var;
  const [[supplier], [goods], lists] = await readPage(c, [
    supplierQuery(db, supplierId),
    goodsQuery(db, commodityId),
    listsOfGoodsQuery(db, supplierId, commodityId),
  ]);
  return { supplier: found(supplier), goods: found(goods), lists };
}
type Desk = Awaited<ReturnType<typeof readDesk>>;

listRoutes.get('/price-lists/new', keepers, async (c) => {
  const { supplier = '', commodity = '' } = c.req.query();
  if (!supplier || !commodity) return choosePage(c, supplier, commodity);
  const desk = await readDesk(c, supplier, commodity);
  const { goods, lists } = desk;
  if (goods.retiredAt !== null) return choosePage(c, supplier, '', refusalTexts[c.var.lang].commodity_retired, 409);
  const typed = lists[0] ? copiedList(lists[0], c.var.now) : freshList(goods, c.var.now);
  return formPage(c, desk, typed, {}, 200, lists.length > 0);
});

async function choosePage(c: AppContext, supplier: string, commodity: string, notice?: string, status: Status = 200) {
  const { db, lang } = c.var;
  const [suppliers, goods] = await readPage(c, [supplierNamesQuery(db), allGoodsQuery(db)]);
  const props = { suppliers, goods, chosen: { supplier, commodity }, notice };
  return renderPage(c, { title: texts[lang].chooseTitle, nav, status }, <ChooseForList {...props} />);
}

function formPage(c: AppContext, desk: Desk, typed: Typed, errors: FieldErrors, status: Status, isCopied = false) {
  const { lang, now } = c.var;
  const { supplier, goods } = desk;
  const standing = desk.lists.filter((list) => list.endedAt === null && standingOf(list, now) !== 'ended');
  const props = { supplier, goods, standing, isCopied, form: { typed, errors } };
  return renderPage(
    c,
    { title: texts[lang].newTitle(commodityName(goods, lang)), nav, status },
    <ListFormPage {...props} />,
  );
}

listRoutes.post('/price-lists', keepers, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const { supplier = '', commodity = '' } = typed;
  const desk = await readDesk(c, supplier, commodity);
  const checked = checkList(typed, desk.goods, now, lang);
  if (!checked.ok) return formPage(c, desk, typed, checked.errors, 422);
  const known = { isRetired: desk.goods.retiredAt !== null, lists: desk.lists };
  const wanted = { supplierId: supplier, commodityId: commodity, input: checked.value };
  const answer = await recordList(db, viewerOf(c), wanted, known, now);
  if (answer.ok) return seeOther(c, answer.location);
  return formPage(c, desk, typed, { '': refusalTexts[lang][answer.reason] }, 409);
});

type Shown = { form?: FormState; notice?: string; status?: Status };

async function listPage(c: AppContext, id: string, { form, notice, status = 200 }: Shown = {}) {
  const { db, lang } = c.var;
  const [[row], asked] = await readPage(c, [listQuery(db, id), askedByListQuery(db, id)]);
  const list = found(row);
  const { role } = viewerOf(c);
  const mayChange = role === 'moderator' || role === 'administrator';
  const title = texts[lang].title(commodityName(list, lang));
  return renderPage(
    c,
    { title, nav, wide: true, status },
    <PriceListPage {...{ list, asked, mayChange, form, notice }} />,
  );
}

listRoutes.get('/price-lists/:id', readers, (c) => listPage(c, c.req.param('id')));

listRoutes.post('/price-lists/:id/ending', keepers, async (c) => {
  const { db, lang, now } = c.var;
  const listId = c.req.param('id');
  const checked = checkEnding(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return listPage(c, listId, { form: checked, status: 422 });
  const answer = await endPriceList(db, viewerOf(c), { listId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'list_not_found') throw new NotFound();
  return listPage(c, listId, { notice: refusalTexts[lang][answer.reason], status: 409 });
});

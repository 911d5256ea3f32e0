import { Hono } from 'hono';
import { addDays, dayOf } from '../../platform/clock.ts';
import { type FieldErrors, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { mondayOf } from '../rules/prices/index.ts';
import { BASE_DAYS, basePrices, TRADE_DAYS } from './base.ts';
import { type BasketAnswer, saveBasket } from './commands/basket.ts';
import { basketsOf, indexOn } from './index-line.ts';
import { checkBasket } from './inputs-basket.ts';
import { mayAct } from './routes-watch.tsx';
import { basketMediansQuery, basketsQuery, mediansQuery, tradedQuery } from './store-index.ts';
import { allGoodsQuery } from './store-watch.ts';
import { basketErrors, indexTexts } from './texts-index.ts';
import { IndexPage } from './views/index-page.tsx';

/** The index of market prices and the baskets it is made of. */
export const indexRoutes = new Hono<AppEnv>();
const WEEKS = 52;
const MOST_CARRY = 60;

async function indexPage(c: AppContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const { db, lang, now } = c.var;
  const today = dayOf(now);
  const from = addDays(mondayOf(today), -7 * WEEKS - MOST_CARRY);
  const [settingRows, goods, baskets, seen, traded, medians] = await readPage(c, [
    settingsQuery(db),
    allGoodsQuery(db),
    basketsQuery(db),
    basketMediansQuery(db, { from, until: today, carry: MOST_CARRY }),
    tradedQuery(db, { from: addDays(today, 1 - TRADE_DAYS), until: today }),
    mediansQuery(db, addDays(today, 1 - BASE_DAYS), today),
  ]);
  const carry = settingsFrom(settingRows).price_carry_days;
  const priced = basePrices(medians);
  const quantityOf = (id: string) => traded.find((one) => one.commodityId === id)?.quantity ?? 0;
  const items = goods
    .filter(({ commodityId }) => priced.has(commodityId))
    .map(({ commodityId }) => ({ commodityId, quantity: quantityOf(commodityId) }));
  const withoutPrice = traded.filter((one) => !priced.has(one.commodityId)).map((one) => one.commodityId);
  const props = {
    ...{ goods, form, isSaved: c.req.query('done') === 'saved' },
    index: indexOn(basketsOf(baskets), seen, { today, carry, weeks: WEEKS }),
    proposal: mayAct(viewerOf(c)) ? { items, withoutPrice, from: today } : null,
  };
  return renderPage(
    c,
    { title: indexTexts[lang].title, nav: 'dashboard', wide: true, status },
    <IndexPage {...props} />,
  );
}

indexRoutes.get('/prices/index', allow(...FORUM), (c) => indexPage(c, freshForm));

indexRoutes.post('/prices/baskets', allow('moderator', 'administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const goods = await allGoodsQuery(db);
  const checked = checkBasket(typed, new Set(goods.map((one) => one.commodityId)), lang);
  if (!checked.ok) return indexPage(c, checked, 422);
  const answer = await saveBasket(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, answer.location);
  return indexPage(c, { typed, errors: errorsOf(answer, lang) }, 422);
});

function errorsOf(answer: Extract<BasketAnswer, { ok: false }>, lang: 'id' | 'en'): FieldErrors {
  const said = basketErrors[lang][answer.reason];
  if (answer.reason === 'no_base_price')
    return Object.fromEntries(answer.commodities.map((id) => [`quantity.${id}`, said]));
  return { [answer.reason === 'nothing_chosen' ? '' : 'from']: said };
}

import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { addFee, endFeeRule } from './commands/fees.ts';
import { checkEnd, checkFee, fieldOf } from './inputs.ts';
import { ruleFor } from './rules.ts';
import { choiceQueries, feesQuery } from './store.ts';
import { refusalTexts, texts } from './texts.ts';
import { type FeeForms, FeesPage } from './views/fees-page.tsx';

/** The forum's fee: which rules there are, and which would hold. */
export const feeRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');

async function feesPage(
  c: AppContext,
  shown: { forms?: FeeForms; notice?: string } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { db, lang, now } = c.var;
  const { partyKind, partyId } = viewerOf(c);
  const own = partyKind === 'cooperative' ? partyId : null;
  const [fees, commodities, cooperatives] = await readPage(c, [feesQuery(db, own), ...choiceQueries(db)]);
  const [commodityId, cooperativeId] = [c.req.query('commodity'), own ?? c.req.query('cooperative')];
  const today = dayOf(now);
  const asked =
    commodityId && cooperativeId
      ? { commodityId, cooperativeId, rule: ruleFor(fees, { commodityId, cooperativeId, today }) }
      : null;
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'settlement', wide: true, status },
    <FeesPage
      {...{ fees, asked, today, mayEdit: own === null, notice: shown.notice }}
      choices={{ commodities, cooperatives }}
      forms={shown.forms ?? {}}
    />,
  );
}

feeRoutes.get('/fees', allow('manager', 'clerk', 'treasurer', 'administrator'), (c) => feesPage(c));

feeRoutes.post('/fees', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkFee(typed, lang);
  if (!checked.ok) return feesPage(c, { forms: { add: checked } }, 422);
  const answer = await addFee(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, '/fees');
  const field = (fieldOf as Record<string, string>)[answer.reason] ?? '';
  return feesPage(c, { forms: { add: { typed, errors: { [field]: refusalTexts[lang][answer.reason] } } } }, 422);
});

feeRoutes.post('/fees/:id/end', staff, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkEnd(typed, lang);
  if (!checked.ok) return feesPage(c, { forms: { end: { id, form: checked } } }, 422);
  const answer = await endFeeRule(db, viewerOf(c), { feeId: id, until: checked.value.until }, now);
  if (answer.ok) return seeOther(c, '/fees');
  if (answer.reason === 'fee_not_found') throw new NotFound();
  const told = refusalTexts[lang][answer.reason];
  if (answer.reason !== 'end_in_past') return feesPage(c, { notice: told }, 409);
  return feesPage(c, { forms: { end: { id, form: { typed, errors: { until: told } } } } }, 422);
});

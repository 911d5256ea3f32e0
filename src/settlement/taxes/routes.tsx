import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, INSTITUTION } from '../../platform/viewer.ts';
import { endTaxStatus, recordStatus } from './commands/statuses.ts';
import { checkEnd, checkStatus, fieldOf } from './inputs.ts';
import { statusesQuery, taxPartiesQuery, taxRulesQuery } from './store.ts';
import { refusalTexts, texts } from './texts.ts';
import { RulesPage } from './views/rules-page.tsx';
import { StatusesPage, type StatusForms } from './views/statuses-page.tsx';

/** What parties are for the tax office, and the rules that follow from it. */
export const taxRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');
const readers = allow(...COOPERATIVE, ...INSTITUTION, 'treasurer', 'administrator');

type Shown = { forms?: StatusForms; notice?: string };

async function statusesPage(c: AppContext, shown: Shown = {}, status: 200 | 409 | 422 = 200) {
  const { db, lang, now } = c.var;
  const { partyKind, partyId } = viewerOf(c);
  const mayEdit = partyKind === 'forum';
  const [statuses, parties] = await readPage(c, [statusesQuery(db, mayEdit ? null : partyId), taxPartiesQuery(db)]);
  return renderPage(
    c,
    { title: mayEdit ? texts[lang].title : texts[lang].ownTitle, nav: 'settlement', wide: true, status },
    <StatusesPage
      {...{ statuses, mayEdit, parties: mayEdit ? parties : [], notice: shown.notice }}
      today={dayOf(now)}
      forms={shown.forms ?? {}}
    />,
  );
}

taxRoutes.get('/tax-statuses', readers, (c) => statusesPage(c));

taxRoutes.get('/tax-rules', readers, async (c) => {
  const [rules] = await readPage(c, [taxRulesQuery(c.var.db)]);
  const page = { title: texts[c.var.lang].rulesTitle, nav: 'settlement', wide: true };
  return renderPage(c, page, <RulesPage rules={rules} today={dayOf(c.var.now)} />);
});

taxRoutes.post('/tax-statuses', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkStatus(typed, lang);
  if (!checked.ok) return statusesPage(c, { forms: { add: checked } }, 422);
  const answer = await recordStatus(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, '/tax-statuses');
  const errors = { [fieldOf[answer.reason] ?? '']: refusalTexts[lang][answer.reason] };
  return statusesPage(c, { forms: { add: { typed, errors } } }, 422);
});

taxRoutes.post('/tax-statuses/:id/end', staff, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkEnd(typed, lang);
  if (!checked.ok) return statusesPage(c, { forms: { end: { id, form: checked } } }, 422);
  const answer = await endTaxStatus(db, viewerOf(c), { statusId: id, until: checked.value.until }, now);
  if (answer.ok) return seeOther(c, '/tax-statuses');
  if (answer.reason === 'status_not_found') throw new NotFound();
  const told = refusalTexts[lang][answer.reason];
  if (answer.reason !== 'until_before_from') return statusesPage(c, { notice: told }, 409);
  return statusesPage(c, { forms: { end: { id, form: { typed, errors: { until: told } } } } }, 422);
});

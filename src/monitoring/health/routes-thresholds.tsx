import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { changeSetting } from './commands/settings.ts';
import { checkKey, checkThresholds } from './inputs-thresholds.ts';
import { errorTexts, texts } from './texts-thresholds.ts';
import { THRESHOLDS_KEY, thresholdsFrom, thresholdsQuery } from './thresholds.ts';
import { ThresholdsPage } from './views/thresholds-page.tsx';

/** From which figure on a cooperative is warned of. */
export const thresholdRoutes = new Hono<AppEnv>();
const SAVED = '/health/thresholds?done=saved';

thresholdRoutes.get('/health/thresholds', allow(...COOPERATIVE, ...FORUM), (c) => page(c, freshForm));

async function page(c: AppContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const [rows] = await readPage(c, [thresholdsQuery(c.var.db)]);
  const props = {
    ...{ thresholds: thresholdsFrom(rows), changedAt: rows[0]?.updatedAt ?? null, form },
    mayChange: viewerOf(c).role === 'administrator',
    isSaved: status === 200 && c.req.query('done') === 'saved',
  };
  const { title } = texts[c.var.lang];
  return renderPage(c, { title, nav: 'mentoring', wide: true, status }, <ThresholdsPage {...props} />);
}

thresholdRoutes.post('/health/thresholds', allow('administrator'), async (c) => {
  const checked = checkThresholds(typedFrom(await c.req.formData()), c.var.lang);
  if (!checked.ok) return page(c, checked, 422);
  const { key, thresholds } = checked.value;
  return change(c, key, thresholds, { typed: checked.typed, errors: {} });
});

thresholdRoutes.post('/health/thresholds/usual', allow('administrator'), async (c) => {
  const checked = checkKey(typedFrom(await c.req.formData()), c.var.lang);
  if (!checked.ok) return page(c, { typed: {}, errors: checked.errors }, 422);
  return change(c, checked.value.key, null, freshForm);
});

async function change(c: AppContext, key: string, value: object | null, form: FormState) {
  const { db, lang, now } = c.var;
  const answer = await changeSetting(db, viewerOf(c), { key, name: THRESHOLDS_KEY, value, location: SAVED }, now);
  if (answer.ok) return seeOther(c, SAVED);
  return page(c, { ...form, errors: { '': errorTexts[lang][answer.reason] } }, 409);
}

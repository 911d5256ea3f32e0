import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { changeSettings } from './commands.ts';
import { checkSettings } from './inputs.ts';
import { changesQuery } from './store.ts';
import { texts } from './texts.ts';
import { SettingsPage } from './views/page.tsx';

/** What the forum decides for itself. */
export const forumRoutes = new Hono<AppEnv>();
const SHOWN = 10;

async function settingsPage(c: AppContext, form: FormState, shown: { notice?: string; status?: 409 | 422 } = {}) {
  const { db, lang } = c.var;
  const [rows, changes] = await readPage(c, [settingsQuery(db), changesQuery(db, SHOWN)]);
  return renderPage(
    c,
    { title: texts[lang].title, status: shown.status ?? 200 },
    <SettingsPage
      {...{ settings: settingsFrom(rows), changes, form, isSaved: c.req.query('done') === 'saved' }}
      {...(shown.notice ? { notice: shown.notice } : {})}
    />,
  );
}

forumRoutes.get('/forum-settings', allow('administrator'), (c) => settingsPage(c, freshForm));

forumRoutes.post('/forum-settings', allow('administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkSettings(typed, lang);
  if (!checked.ok) return settingsPage(c, checked, { status: 422 });
  const answer = await changeSettings(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, '/forum-settings?done=saved');
  return settingsPage(c, { typed, errors: {} }, { notice: texts[lang].moved, status: 409 });
});

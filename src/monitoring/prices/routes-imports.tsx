import { Hono } from 'hono';
import { isDay } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { decode } from '../../settlement/index.ts';
import { type ImportAnswer, importPrices, type PreviewAnswer, previewImport } from './commands/imports.ts';
import { marketsQuery } from './store-entry.ts';
import { importsQuery } from './store-imports.ts';
import { allGoodsQuery } from './store-watch.ts';
import { fileTexts, importTexts } from './texts-import.ts';
import type { GivenFile } from './types-import.ts';
import { ImportPage, type ImportShown } from './views/import-page.tsx';

/** Market prices from a file: looked at first, then saved. */
export const importRoutes = new Hono<AppEnv>();
const staff = allow('moderator', 'administrator');
const MOST_BYTES = 1_000_000;
const SHOWN = 20;

async function importPage(c: AppContext, shown: ImportShown, status: 200 | 409 | 422 = 200) {
  const { db, lang } = c.var;
  const [markets, goods, past] = await readPage(c, [marketsQuery(db), allGoodsQuery(db), importsQuery(db, SHOWN)]);
  const done = c.req.query('saved') ?? '';
  const props = { ...shown, markets, goods, past, saved: /^\d{1,5}$/.test(done) ? Number(done) : null };
  return renderPage(
    c,
    { title: importTexts[lang].title, nav: 'dashboard', wide: true, status },
    <ImportPage {...props} />,
  );
}

importRoutes.get('/prices/imports', staff, (c) => importPage(c, { form: freshForm }));

importRoutes.post('/prices/imports', staff, async (c) => {
  const sent = await c.req.formData();
  const { text = '', name = '', market = '', day: typedDay = '', step, doubtful = '' } = typedFrom(sent);
  const day = isDay(typedDay) ? typedDay : '';
  if (step === 'save') return save(c, { name: name.slice(0, 120), text, market, day, doubtful });
  const form = { typed: { market, day }, errors: {} };
  const file = sent.get('file');
  if (!(file instanceof File) || file.name === '')
    return importPage(c, { form: { ...form, errors: { file: fileTexts[c.var.lang].file_required } } }, 422);
  if (file.size > MOST_BYTES) return importPage(c, { form, refused: { reason: 'too_large' } }, 422);
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) return importPage(c, { form, refused: { reason: decoded.reason } }, 422);
  const given = { name: file.name.slice(0, 120), text: decoded.text, market, day };
  return answered(c, given, await previewImport(c.var.db, given, c.var.now));
});

async function save(c: AppContext, file: GivenFile & { doubtful: string }) {
  const { db, now } = c.var;
  if (file.text.length > MOST_BYTES) return importPage(c, { form: freshForm, refused: { reason: 'too_large' } }, 422);
  const answer = await importPrices(db, viewerOf(c), file, now);
  if (answer.ok) return seeOther(c, `/prices/imports?saved=${answer.rows}`);
  return answered(c, file, answer);
}

type Refusal = Extract<ImportAnswer, { ok: false }>;

function answered(c: AppContext, file: GivenFile, answer: PreviewAnswer | Refusal) {
  const { market, day } = file;
  const form = { typed: { market, day }, errors: {} };
  if (answer.ok) return importPage(c, { form, preview: { file, found: answer, isUndecided: false } });
  if (answer.reason === 'undecided')
    return importPage(c, { form, preview: { file, found: answer.preview, isUndecided: true } }, 422);
  const isLate =
    answer.reason === 'same_file' || answer.reason === 'all_known' || answer.reason === 'changed_meanwhile';
  return importPage(c, { form, refused: answer }, isLate ? 409 : 422);
}

import { Hono } from 'hono';
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
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM, type Role } from '../../platform/viewer.ts';
import { changeSupplier, recordSupplier } from './commands/suppliers.ts';
import { checkNewSupplier, checkSupplier } from './inputs.ts';
import { listRoutes } from './routes-lists.tsx';
import { SUPPLIERS_A_PAGE, supplierCountsQuery, supplierQuery, suppliersQuery } from './store.ts';
import { askedOfSupplierQuery, listsOfSupplierQuery } from './store-lists.ts';
import { refusalTexts, texts } from './texts.ts';
import { type SupplierRefusal, supplierTypes } from './types.ts';
import { SupplierListPage } from './views/list-page.tsx';
import { NewSupplierPage } from './views/supplier-form.tsx';
import { SupplierPage } from './views/supplier-page.tsx';

/** Whom the forum buys from: staff read, moderators and administrators record. */
export const supplierRoutes = new Hono<AppEnv>();
const readers = allow(...FORUM);
const keepers = ['moderator', 'administrator'] as const satisfies readonly Role[];
const mayKeep = (c: AppContext): boolean => keepers.some((role) => role === viewerOf(c).role);
const nav = 'campaigns';

type Status = 200 | 409 | 422;

supplierRoutes.get('/suppliers', readers, async (c) => {
  const { db, lang, now } = c.var;
  const type = supplierTypes.find((one) => one === c.req.query('type')) ?? null;
  const filter = { type, after: c.req.query('after') ?? null };
  const [rows, counted] = await readPage(c, [suppliersQuery(db, filter, now), supplierCountsQuery(db)]);
  const suppliers = rows.slice(0, SUPPLIERS_A_PAGE);
  const last = rows.length > SUPPLIERS_A_PAGE ? suppliers.at(-1) : undefined;
  const next = last ? `/suppliers?${new URLSearchParams({ ...(type ? { type } : {}), after: last.id })}` : null;
  const counts = Object.fromEntries(counted.map((one) => [one.type ?? 'other', one.count]));
  const props = { suppliers, counts, type, next, mayRecord: mayKeep(c) };
  return renderPage(c, { title: texts[lang].title, nav }, <SupplierListPage {...props} />);
});

async function newPage(c: AppContext, form: FormState, status: Status = 200) {
  await readPage(c, []);
  return renderPage(c, { title: texts[c.var.lang].newTitle, nav, status }, <NewSupplierPage form={form} />);
}

supplierRoutes.get('/suppliers/new', allow(...keepers), (c) => newPage(c, freshForm));

supplierRoutes.post('/suppliers', allow(...keepers), async (c) => {
  const { db, lang, now } = c.var;
  const checked = checkNewSupplier(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return newPage(c, checked, 422);
  const answer = await recordSupplier(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, answer.location);
  return newPage(c, refusedForm(c, checked.typed, answer.reason), 409);
});

function refusedForm(c: AppContext, typed: FormState['typed'], reason: SupplierRefusal | 'not_found'): FormState {
  if (reason === 'not_found') throw new NotFound();
  const text = refusalTexts[c.var.lang][reason];
  const field = reason === 'npwp_taken' ? 'npwp' : reason === 'name_taken' ? 'name' : '';
  return { typed, errors: { [field]: text } };
}

async function supplierPage(c: AppContext, id: string, form?: FormState, status: Status = 200) {
  const { db } = c.var;
  const [[row], lists, asked] = await readPage(c, [
    supplierQuery(db, id),
    listsOfSupplierQuery(db, id),
    askedOfSupplierQuery(db, id),
  ]);
  const supplier = found(row);
  const isSaved = c.req.query('done') === 'saved';
  const props = { supplier, lists, asked, mayChange: mayKeep(c), isSaved, ...(form ? { form } : {}) };
  return renderPage(c, { title: supplier.name, nav, wide: true, status }, <SupplierPage {...props} />);
}

supplierRoutes.get('/suppliers/:id', readers, (c) => supplierPage(c, c.req.param('id')));

supplierRoutes.post('/suppliers/:id', allow(...keepers), async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkSupplier(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return supplierPage(c, id, checked, 422);
  const answer = await changeSupplier(db, viewerOf(c), id, checked.value, now);
  if (answer.ok) return seeOther(c, answer.location);
  return supplierPage(c, id, refusedForm(c, checked.typed, answer.reason), 409);
});

supplierRoutes.route('/', listRoutes);

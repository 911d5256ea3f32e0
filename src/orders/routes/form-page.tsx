import type { FieldErrors, Typed } from '../../platform/forms.ts';
import { type AppContext, viewerOf } from '../../platform/http.ts';
import { ErrorSummary } from '../../platform/ui/form.tsx';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { linesOf } from '../inputs.ts';
import { wholeErrors } from '../inputs-form.ts';
import { formTexts } from '../texts-form.ts';
import { formLabels } from '../texts-labels.ts';
import type { OrderFormData } from '../types-pages.ts';
import { FormHeading } from '../views/form-heading.tsx';
import { LimitFields, LiveNote, UnitField } from '../views/line-fields.tsx';
import { OrderForm } from '../views/order-form.tsx';
import { PreviewPanel } from '../views/preview.tsx';
import type { Previewed } from './form-preview.ts';

/** The edited order, or null for a new one. */
export type Edited = { id: string; version: number } | null;

export type FormView = Previewed & {
  data: OrderFormData;
  typed: Typed;
  errors: FieldErrors;
  edited: Edited;
  /** Why the last press did not go through. */
  refusal?: string | undefined;
};

const actionOf = (edited: Edited): string => (edited ? `/orders/${edited.id}` : '/orders');

const noticeOf = (refusal: string | undefined) =>
  refusal ? (
    <Notice tone="bad">
      <p>{refusal}</p>
    </Notice>
  ) : null;

/** The whole form page; 422 when something has to be changed, 409 when the world has changed. */
export function formPage(c: AppContext, view: FormView, status: 200 | 409 | 422 = 200) {
  const { lang } = c.var;
  const t = formTexts[lang];
  const { data, typed, errors, edited, preview, formLines } = view;
  return renderPage(
    c,
    { title: edited ? t.editTitle : t.newTitle, nav: 'orders', wide: true, status },
    <>
      <FormHeading data={data} typed={typed} edited={edited !== null} />
      <ErrorSummary errors={errors} labels={formLabels(lang, linesOf(typed).length)} />
      <OrderForm
        {...{ data, preview, formLines, action: actionOf(edited), form: { typed, errors } }}
        edited={edited}
        previewAtOnce={!preview && linesOf(typed).some((line) => line.quantity)}
        verified={viewerOf(c).partyStatus === 'verified'}
        notice={noticeOf(view.refusal)}
      />
    </>,
  );
}

/** What follows the typing: the preview, the notes under the quantities, the units of newly chosen goods. */
export function previewFragment(c: AppContext, view: FormView, retold: readonly number[]) {
  const { data, typed, errors, edited, preview, formLines } = view;
  const form = { typed, errors };
  const wrong = wholeErrors(errors).join(' ');
  const count = linesOf(typed).length;
  return renderFragment(
    c,
    <>
      <PreviewPanel
        {...{ preview, formLines, form, action: actionOf(edited), approvalLimit: data.approvalLimit }}
        verified={viewerOf(c).partyStatus === 'verified'}
        notice={noticeOf(wrong)}
      />
      <FormHeading data={data} typed={typed} edited={edited !== null} oob />
      {Array.from({ length: count }, (_, n) => (
        <LiveNote key={n} data={data} form={{ typed, errors: {} }} n={n} oob />
      ))}
      {retold.map((n) => (
        <GoodsFields key={n} view={view} n={n} />
      ))}
    </>,
  );
}

/** What depends on the goods of a line: its units, and the reference beside its price ceiling. */
function GoodsFields({ view, n }: { view: FormView; n: number }) {
  const shared = { form: { typed: view.typed, errors: {} }, n, commodity: commodityOf(view, n), oob: true };
  return (
    <>
      <UnitField {...shared} />
      <LimitFields {...shared} />
    </>
  );
}

const commodityOf = ({ data, typed }: FormView, n: number) =>
  data.commodities.find((one) => one.id === typed[`lines.${n}.commodityId`]) ?? null;

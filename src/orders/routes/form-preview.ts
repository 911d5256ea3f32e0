import { dayOf } from '../../platform/clock.ts';
import type { FieldErrors, Typed } from '../../platform/forms.ts';
import { type AppContext, viewerOf } from '../../platform/http.ts';
import { type PreviewRows, previewFrom, previewQueries } from '../commands/preview.ts';
import { type Choices, checkLine, checkOrder, linesOf } from '../inputs.ts';
import { roughPreview } from '../inputs-form.ts';
import { POLICIES } from '../split/index.ts';
import { orderFormFrom, orderFormQueries } from '../store-form.ts';
import { refusalTexts } from '../texts-decisions.ts';
import type { FormRefusal, Preview, PreviewInput } from '../types.ts';
import type { OrderFormData } from '../types-pages.ts';
import { remember } from './form-data.ts';
import { readBoth } from './read.ts';

/** `formLines`: the form line of each previewed line; lines that are not filled in are left out. */
export type Previewed = { preview: Preview | null; formLines: readonly number[]; errors: FieldErrors };

/** What the form may choose from and the market behind its lines, in one round trip. */
export async function readForPreview(c: AppContext, typed: Typed): Promise<{ data: OrderFormData; rows: PreviewRows }> {
  const { db, now } = c.var;
  const { partyId } = viewerOf(c);
  const market = previewQueries(db, roughPreview(typed, partyId), now);
  const [choices, rows] = await readBoth(c, orderFormQueries(db, partyId, dayOf(c.var.now)), market);
  return { data: remember(c, orderFormFrom(choices)), rows };
}

/** The split of what is filled in so far, and every mistake there is. */
export function previewedFrom(c: AppContext, typed: Typed, data: Choices, rows: PreviewRows): Previewed {
  const { lang, now } = c.var;
  const checked = checkOrder(typed, data, dayOf(now), lang);
  const errors = checked.ok ? {} : checked.errors;
  const lines = linesOf(typed).map((line) => checkLine(line, data, lang));
  const formLines = lines.flatMap((line, n) => (line.ok ? [n] : []));
  if (formLines.length === 0 || errors.siteId || errors.neededOn) return { preview: null, formLines, errors };
  const input: PreviewInput = {
    institutionId: viewerOf(c).partyId,
    siteId: typed.siteId ?? '',
    policy: POLICIES.find((policy) => policy === typed.policy) ?? 'cheapest',
    neededOn: typed.neededOn ?? '',
    lines: lines.flatMap((line) => (line.ok ? [line.value] : [])),
  };
  const answer = previewFrom(rows, input, now);
  if (answer.ok) return { preview: answer.preview, formLines, errors };
  return { preview: null, formLines, errors: { ...errors, ...refusalErrors(answer, formLines, c.var.lang) } };
}

/** What only the records can tell, beside the field it is about. Not verified is about no field. */
export function refusalErrors(refusal: FormRefusal, formLines: readonly number[], lang: 'id' | 'en'): FieldErrors {
  const text = refusalTexts[lang][refusal.reason];
  switch (refusal.reason) {
    case 'site_unknown':
      return { siteId: text };
    case 'needed_on_past':
      return { neededOn: text };
    case 'commodity_unknown':
    case 'commodity_twice':
      return { [`lines.${formLines[refusal.position] ?? refusal.position}.commodityId`]: text };
    case 'no_lines':
    case 'too_many_lines':
      return { 'lines.0.commodityId': text };
    case 'institution_not_verified':
      return { '': text };
  }
}

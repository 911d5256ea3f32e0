import { photoTypes } from '../../../catalog/index.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { PhotosField } from '../../../platform/ui/photos-field.tsx';
import { fieldOf, measureField } from '../inputs.ts';
import { receiptTexts } from '../texts.ts';
import type { Arrival } from '../types.ts';
import { lineName, measureName } from '../words.ts';
import { LineFields } from './line-fields.tsx';

export type ReceiptFormState = FormState & { photos: readonly string[] };

/** What came, line by line. Every figure stands there as it was sent, so that only what differs is typed. */
export function ReceiptForm({ arrival, form }: { arrival: Arrival; form: ReceiptFormState }) {
  const t = receiptTexts[useUi().lang];
  const path = `/consignments/${arrival.id}/receipt`;
  return (
    <Form action={path} keyed typed={form.typed} multipart id="receipt">
      {/* Enter on a phone's keyboard presses the first button of a form: this one, not "everything". */}
      <button type="submit" class="hidden" tabindex={-1}>
        {t.send}
      </button>
      <ErrorSummary errors={form.errors} labels={useLabels(arrival)} title={t.notSaved} />
      <Quick path={path} />
      {arrival.lines.map((line, n) => (
        <LineFields key={line.id} line={line} n={n} form={form} />
      ))}
      <Card>
        <PhotosField form={form} photos={form.photos} texts={t} types={photoTypes} keepsOffline={t.dropPhoto} />
        <AreaField name="note" label={t.note} form={form} optional rows={2} />
        <p class="soft small">{t.sendHint}</p>
        <button type="submit" class="button full">
          {t.send}
        </button>
        <p class="hint" id="kept-typing" role="status"></p>
      </Card>
    </Form>
  );
}

function Quick({ path }: { path: string }) {
  const t = receiptTexts[useUi().lang];
  return (
    <Card class="actions">
      <h2>{t.quickTitle}</h2>
      <p class="soft small">{t.quickHint}</p>
      <button type="submit" name="all" value="yes" class="button plain">
        {t.acceptAll}
      </button>
      <a class="button danger" href={`${path}?fill=refused`} data-fill="refused">
        {t.refuseAll}
      </a>
    </Card>
  );
}

/** What the fields are called above a form that came back. */
function useLabels({ lines }: Arrival): Record<string, string> {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const labels: Record<string, string> = { files: t.photos, note: t.note };
  lines.forEach((line, n) => {
    for (const name of ['received', 'refused', 'refusalReason', 'deducted', 'reason'] as const)
      labels[fieldOf(n, name)] = `${lineName(line, lang)}, ${t[name].toLowerCase()}`;
    for (const one of line.measures)
      labels[measureField(n, one.key)] = `${lineName(line, lang)}, ${measureName(one, lang).toLowerCase()}`;
  });
  return labels;
}

/** The figures of a form nobody has touched: as sent, or all refused. */
export function freshFigures(arrival: Arrival, fill: 'as_sent' | 'refused'): Record<string, string> {
  const figures: Record<string, string> = {};
  if (fill === 'refused')
    arrival.lines.forEach((line, n) => {
      figures[fieldOf(n, 'refused')] = figure(line.sent);
    });
  return figures;
}

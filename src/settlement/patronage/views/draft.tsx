import { percent, rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import { asTyped } from '../../payments/inputs.ts';
import { shareHalfUp, sumOf } from '../../rules/index.ts';
import { amountField, noteField } from '../inputs.ts';
import type { YearPage } from '../store.ts';
import { texts } from '../texts.ts';
import type { Share } from '../types.ts';
import { SumStands } from './parts.tsx';

export type YearForms = { change?: FormState; recompute?: FormState };
export type YearProps = {
  page: YearPage;
  forms: YearForms;
  /** What is typed or saved, in all. */
  sum: number;
  mayRecompute: boolean;
  mayFix: boolean;
  notice?: string | undefined;
};

export const ofAll = (volume: number, all: number): string => percent(all > 0 ? shareHalfUp(volume, 10_000, all) : 0);

export function columnsOf(shares: readonly Share[], lang: 'id' | 'en'): Column<Share>[] {
  const t = texts[lang];
  const all = sumOf(shares.map((one) => one.volume));
  return [
    { label: t.cooperative, cell: (row) => row.name, foot: t.total },
    { label: t.volume, numeric: true, cell: (row) => rupiah(row.volume), foot: rupiah(all) },
    { label: t.ofVolume, numeric: true, cell: (row) => ofAll(row.volume, all) },
    {
      label: t.computed,
      numeric: true,
      cell: (row) => rupiah(row.computed),
      foot: rupiah(sumOf(shares.map((one) => one.computed))),
    },
  ];
}

export function Draft(props: YearProps) {
  const { page, forms, sum } = props;
  const { head, shares } = page;
  const { lang } = useUi();
  const t = texts[lang];
  const form = forms.change ?? freshForm;
  const [sellers, others] = [shares.filter(hasPart), shares.filter((one) => !hasPart(one))];
  const wrong = others.some(
    (one) => form.errors[amountField(one.cooperativeId)] ?? form.errors[noteField(one.cooperativeId)],
  );
  return (
    <>
      <Card>
        <h2>{t.saveTitle}</h2>
        <p class="soft">{t.saveLead}</p>
        <Form action={`/patronage/${head.year}/shares`} id="shares">
          <ErrorSummary errors={form.errors} labels={labelsOf(shares, lang)} />
          <Table caption={t.saveTitle} columns={draftColumns(sellers, form, lang)} rows={sellers} />
          {others.length > 0 ? (
            <details open={wrong}>
              <summary>{t.withoutSales(others.length)}</summary>
              <Table caption={t.withoutSales(others.length)} columns={draftColumns(others, form, lang)} rows={others} />
            </details>
          ) : null}
          <div
            id="sum"
            hx-get={`/patronage/${head.year}/sum`}
            hx-trigger="input delay:300ms from:#shares"
            hx-include="#shares [name^=amount-]"
            hx-sync="this:replace"
            aria-live="polite"
          >
            <SumStands sum={sum} pool={head.pool} />
          </div>
          <button type="submit" class="button">
            {t.save}
          </button>
        </Form>
      </Card>
      <div class="two even">
        <Recompute {...props} />
        <Fix {...props} />
      </div>
    </>
  );
}

/** Who sold nothing gets nothing, unless the forum says so. */
const hasPart = ({ volume, amount }: Share): boolean => volume > 0 || amount > 0;

function draftColumns(shares: readonly Share[], form: FormState, lang: 'id' | 'en'): Column<Share>[] {
  const t = texts[lang];
  return [
    ...columnsOf(shares, lang),
    {
      label: t.amount,
      numeric: true,
      cell: (row) => (
        <Cell
          name={amountField(row.cooperativeId)}
          label={`${t.amount}, ${row.name}`}
          form={form}
          value={asTyped(row.amount)}
          numeric
        />
      ),
    },
    {
      label: t.why,
      cell: (row) => (
        <Cell name={noteField(row.cooperativeId)} label={`${t.why}, ${row.name}`} form={form} value={row.note} />
      ),
    },
  ];
}

type CellProps = { name: string; label: string; form: FormState; value: string; numeric?: boolean };

/** A field in a table: the column is its label for who sees it, and it names itself for who does not. */
function Cell({ name, label, form, value, numeric }: CellProps) {
  const error = form.errors[name];
  return (
    <div class={error ? 'wrong' : undefined}>
      <input
        type="text"
        id={`f-${name}`}
        name={name}
        value={form.typed[name] ?? value}
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `e-${name}` : undefined}
        inputmode={numeric ? 'numeric' : undefined}
        maxlength={numeric ? undefined : 200}
        autocomplete="off"
      />
      {error ? (
        <p class="error" id={`e-${name}`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

const labelsOf = (shares: readonly Share[], lang: 'id' | 'en'): Record<string, string> =>
  Object.fromEntries(
    shares.flatMap((one) => [
      [amountField(one.cooperativeId), one.name],
      [noteField(one.cooperativeId), `${one.name}, ${texts[lang].why.toLowerCase()}`],
    ]),
  );

function Recompute({ page: { head }, forms, mayRecompute }: YearProps) {
  const t = texts[useUi().lang];
  if (!mayRecompute) return null;
  const form = forms.recompute ?? freshForm;
  return (
    <Card>
      <h2>{t.recomputeTitle}</h2>
      <p>{t.recomputeBody}</p>
      <Form action={`/patronage/${head.year}/recomputation`}>
        <ErrorSummary errors={form.errors} labels={{ pool: t.pool, note: t.note }} />
        <TextField name="pool" label={t.pool} form={form} value={asTyped(head.pool)} inputmode="numeric" suffix="Rp" />
        <TextField name="note" label={t.note} form={form} value={head.note} maxlength={300} optional />
        <button type="submit" class="button plain">
          {t.recompute}
        </button>
      </Form>
    </Card>
  );
}

function Fix({ page: { head }, mayFix }: YearProps) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.fixTitle}</h2>
      <p>{mayFix ? t.fixBody : t.fixAdministrator}</p>
      {mayFix ? (
        <Form action={`/patronage/${head.year}/fixing`}>
          <button type="submit" class="button">
            {t.fix(head.year)}
          </button>
        </Form>
      ) : null}
    </Card>
  );
}

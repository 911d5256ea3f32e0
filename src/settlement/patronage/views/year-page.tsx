import { momentText } from '../../../platform/clock.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import {
  Card,
  type Column,
  Facts,
  Heading,
  LinkButton,
  Notice,
  Stat,
  Stats,
  Table,
} from '../../../platform/ui/parts.tsx';
import { asTyped } from '../../payments/inputs.ts';
import { monthText } from '../../periods/texts.ts';
import { shareHalfUp, sumOf } from '../../rules/index.ts';
import { amountField, noteField } from '../inputs.ts';
import { hasMoved } from '../rules.ts';
import type { YearPage } from '../store.ts';
import { texts } from '../texts.ts';
import type { Share } from '../types.ts';
import { StateChip, SumStands } from './parts.tsx';

export type YearForms = { change?: FormState; recompute?: FormState };
type Props = {
  page: YearPage;
  forms: YearForms;
  /** What is typed or saved, in all. */
  sum: number;
  mayRecompute: boolean;
  mayFix: boolean;
  notice?: string | undefined;
};

const Crumbs = () => {
  const t = texts[useUi().lang];
  return (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/patronage">{t.title}</a>
    </>
  );
};
const ofAll = (volume: number, all: number): string => percent(all > 0 ? shareHalfUp(volume, 10_000, all) : 0);

export function YearPageView(props: Props) {
  const { page, notice } = props;
  const { head, shares } = page;
  const t = texts[useUi().lang];
  const isDraft = head.fixedAt === null;
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.yearTitle(head.year)} lead={head.note || undefined}>
        <p class="row">
          <StateChip year={head} />
          <LinkButton href={`/patronage/${head.year}/csv`} tone="plain">
            {t.download}
          </LinkButton>
        </p>
      </Heading>
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {isDraft ? <Warnings page={page} /> : null}
      <Stats>
        <Stat label={t.pool}>{rupiah(head.pool)}</Stat>
        <Stat label={t.volume}>{rupiah(sumOf(shares.map((one) => one.volume)))}</Stat>
        <Stat label={t.members}>{figure(shares.length)}</Stat>
      </Stats>
      {isDraft ? <Draft {...props} /> : <Fixed page={page} />}
    </>
  );
}

function Warnings({ page: { shares, volumes, openMonths } }: { page: YearPage }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      {hasMoved(shares, volumes) ? (
        <Notice tone="warn">
          <p>{t.movedNotice}</p>
        </Notice>
      ) : null}
      {openMonths.length > 0 ? (
        <Notice tone="warn">
          <p>
            {t.openNotice(openMonths.map((month) => monthText(month, lang)).join(', '))} <a href="/periods">→</a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function columnsOf(shares: readonly Share[], lang: 'id' | 'en'): Column<Share>[] {
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

function Draft(props: Props) {
  const { page, forms, sum } = props;
  const { head, shares } = page;
  const { lang } = useUi();
  const t = texts[lang];
  const form = forms.change ?? freshForm;
  const columns: Column<Share>[] = [
    ...columnsOf(shares, lang),
    {
      label: t.amount,
      numeric: true,
      cell: (row) => (
        <TextField
          name={amountField(row.cooperativeId)}
          label={t.amount}
          form={form}
          value={asTyped(row.amount)}
          inputmode="numeric"
        />
      ),
    },
    {
      label: t.why,
      cell: (row) => (
        <TextField
          name={noteField(row.cooperativeId)}
          label={t.why}
          form={form}
          value={row.note}
          maxlength={200}
          optional="unsaid"
        />
      ),
    },
  ];
  const action = `/patronage/${head.year}/shares`;
  return (
    <>
      <Card>
        <h2>{t.saveTitle}</h2>
        <p class="soft">{t.saveLead}</p>
        <Form action={action} id="shares">
          <ErrorSummary errors={form.errors} labels={labelsOf(shares, lang)} />
          <Table caption={t.saveTitle} columns={columns} rows={shares} />
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

const labelsOf = (shares: readonly Share[], lang: 'id' | 'en'): Record<string, string> =>
  Object.fromEntries(
    shares.flatMap((one) => [
      [amountField(one.cooperativeId), one.name],
      [noteField(one.cooperativeId), `${one.name}, ${texts[lang].why.toLowerCase()}`],
    ]),
  );

function Recompute({ page: { head }, forms, mayRecompute }: Props) {
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

function Fix({ page: { head }, mayFix }: Props) {
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

function Fixed({ page: { head, shares } }: { page: YearPage }) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns: Column<Share>[] = [
    ...columnsOf(shares, lang),
    { label: t.amount, numeric: true, cell: (row) => <strong>{rupiah(row.amount)}</strong>, foot: rupiah(head.pool) },
    { label: t.why, cell: (row) => row.note || '–' },
  ];
  return (
    <>
      <p class="soft">{[momentText(head.fixedAt ?? 0, lang), head.fixedByName].filter(Boolean).join(', ')}</p>
      <Table caption={t.yearTitle(head.year)} columns={columns} rows={shares} />
    </>
  );
}

/** A cooperative's own share, and how it came about. */
export function OwnYearPage({ page, cooperativeId }: { page: YearPage; cooperativeId: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { head, shares } = page;
  const own = shares.find((one) => one.cooperativeId === cooperativeId);
  const all = sumOf(shares.map((one) => one.volume));
  const { volume = 0, computed = 0, amount = 0, note = '' } = own ?? {};
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.yearTitle(head.year)} lead={head.note || undefined}>
        <p class="row">
          <StateChip year={head} />
        </p>
      </Heading>
      <Stats>
        <Stat label={t.own}>{rupiah(amount)}</Stat>
        <Stat label={t.volume}>{rupiah(volume)}</Stat>
        <Stat label={t.ofVolume}>{ofAll(volume, all)}</Stat>
      </Stats>
      <Card>
        <h2>{t.how}</h2>
        <p>{t.howBody(rupiah(volume), rupiah(all), ofAll(volume, all), rupiah(head.pool))}</p>
        <Facts
          facts={[
            [t.computed, rupiah(computed)],
            [t.amount, rupiah(amount)],
            ...(amount === computed ? [] : [[t.changed, note] as const]),
          ]}
        />
        <p class="soft">{t.howLedger}</p>
      </Card>
    </>
  );
}

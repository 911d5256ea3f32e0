import { momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import { obstaclesOf } from '../rules.ts';
import { monthText, obstacleTexts, texts } from '../texts.ts';
import type { ClosedMonth, CloseRefusal, Month, Obstacle, Standing } from '../types.ts';

/** Why a month stays open, in words. */
export function obstacleText(obstacle: Obstacle | CloseRefusal, lang: Lang): string {
  const t = obstacleTexts[lang];
  switch (obstacle.reason) {
    case 'earlier_open':
      return t.earlier_open(obstacle.month);
    case 'payments_undecided':
      return t.payments_undecided(obstacle.count, obstacle.amount);
    case 'handovers_not_invoiced':
      return t.handovers_not_invoiced(obstacle.count);
    default:
      return t[obstacle.reason];
  }
}

type Props = { standing: Standing; today: string; notice?: string | undefined };

export function PeriodsPage({ standing, today, notice }: Props) {
  const t = texts[useUi().lang];
  const { open, closed } = standing;
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.lead} />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {open.length + closed.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </Empty>
      ) : null}
      {open.length > 0 ? <h2>{t.openTitle}</h2> : null}
      {open.map((one) => (
        <OpenMonth key={one.month} month={one} obstacles={obstaclesOf(one.month, standing, today)} />
      ))}
      {closed.length > 0 ? <Closed months={closed} /> : null}
    </>
  );
}

function OpenMonth({ month, obstacles }: { month: Month; obstacles: readonly Obstacle[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const name = monthText(month.month, lang);
  const isReady = obstacles.length === 0;
  return (
    <Card>
      <p class="row">
        <strong>{name}</strong> <Chip tone={isReady ? 'good' : 'warn'}>{isReady ? t.ready : t.notReady}</Chip>
      </p>
      <Stats>
        <Stat label={t.journals}>{figure(month.journals)}</Stat>
        <Stat label={t.debit}>{rupiah(month.debit)}</Stat>
        <Stat label={t.credit}>{rupiah(month.credit)}</Stat>
      </Stats>
      <p class={month.debit === month.credit ? 'soft' : 'bad-text'}>
        {month.debit === month.credit ? t.balanced : t.differs}
      </p>
      {isReady ? (
        <Form action="/periods">
          <input type="hidden" name="month" value={month.month} />
          <button type="submit" class="button">
            {t.close(name)}
          </button>
        </Form>
      ) : (
        <Obstacles obstacles={obstacles} />
      )}
    </Card>
  );
}

/** What is in the way, each with where to clear it. */
function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <ul>
      {obstacles.map((one) => (
        <li key={one.reason}>
          {obstacleText(one, lang)}{' '}
          {one.reason === 'payments_undecided' ? <a href="/payments?state=recorded">{t.toPayments}</a> : null}
          {one.reason === 'handovers_not_invoiced' ? <a href="/invoices">{t.toInvoices}</a> : null}
        </li>
      ))}
    </ul>
  );
}

function Closed({ months }: { months: readonly ClosedMonth[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <h2>{t.closedTitle}</h2>
      <Table
        caption={t.closedTitle}
        rows={months}
        columns={[
          { label: t.month, cell: (row) => monthText(row.month, lang) },
          { label: t.journals, numeric: true, cell: (row) => figure(row.journals) },
          { label: t.debit, numeric: true, cell: (row) => rupiah(row.debit) },
          { label: t.credit, numeric: true, cell: (row) => rupiah(row.credit) },
          {
            label: t.closedBy,
            cell: (row) => [momentText(row.closedAt, lang), row.closedByName].filter(Boolean).join(', '),
          },
        ]}
      />
    </>
  );
}

import { momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
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
import { monthText } from '../../periods/texts.ts';
import { sumOf } from '../../rules/index.ts';
import { hasMoved } from '../rules.ts';
import type { YearPage } from '../store.ts';
import { texts } from '../texts.ts';
import type { Share } from '../types.ts';
import { columnsOf, Draft, ofAll, type YearProps } from './draft.tsx';
import { StateChip } from './parts.tsx';

const Crumbs = () => {
  const t = texts[useUi().lang];
  return (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/patronage">{t.title}</a>
    </>
  );
};

export function YearPageView(props: YearProps) {
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
            {t.openNotice(openMonths.map((month) => monthText(month, lang)).join(', '))}{' '}
            <a href="/periods">{t.toPeriods}</a>
          </p>
        </Notice>
      ) : null}
    </>
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

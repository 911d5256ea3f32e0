import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Notice, Table } from '../../../platform/ui/parts.tsx';
import { formulas, lacksOpening, type Measured, type Raise } from '../../rules/health/index.ts';
import { MOST_UNSOLD } from '../store-score.ts';
import { texts } from '../texts.ts';
import { measureTexts } from '../texts-names.ts';
import { raiseText } from '../texts-raise.ts';
import type { HealthPage, KeptScore } from '../types.ts';
import { basisText, valueText } from '../words.ts';
import { HistoryLine, PointsBar } from './charts.tsx';
import { BandChip, WarningLine } from './parts.tsx';

type Props = { page: HealthPage; isOwn: boolean; mayPlan: boolean };

/** A cooperative's scorecard: what it is made of, how it went, what warns and what would raise it. */
export function ScorePage({ page, isOwn, mayPlan }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { cooperative, newest, history, warnings, raises } = page;
  const open = warnings.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <Heading
        crumbs={isOwn ? undefined : <a href="/health">{t.title}</a>}
        title={isOwn ? t.ownTitle : cooperative.name}
        lead={newest ? t.lead(dayText(newest.kept.day, lang)) : undefined}
      >
        <p class="row">
          {newest?.total === null || !newest ? null : (
            <span class="price">
              {newest.total} <small>{t.ofHundred}</small>
            </span>
          )}
          <BandChip total={newest?.total ?? null} />
          <span class="soft">{cooperative.mentorName ? t.mentor(cooperative.mentorName) : t.noMentor}</span>
        </p>
      </Heading>
      {cooperative.status === 'verified' ? null : <Left cooperative={cooperative} />}
      <p class="row">
        <LinkButton href={`/mentoring/${cooperative.id}`} tone="plain">
          {t.visits}
        </LinkButton>
        <a href="/health/formulas">{t.how}</a>
      </p>
      <div class="two main-first late">
        <div class="stack">
          {newest ? <Measures {...{ page, isOwn }} kept={newest.kept} /> : <NotMeasured />}
          <Card>
            <h2>{t.historyShort}</h2>
            <HistoryLine history={history} />
          </Card>
          {page.unsold.length > 0 ? <Unsold offers={page.unsold} isOwn={isOwn} /> : null}
        </div>
        <div class="stack first">
          <Card>
            <h2>{t.warningsTitle(open.length)}</h2>
            <Warnings {...{ warnings, mayPlan }} />
          </Card>
          {newest?.total === null || !newest ? null : (
            <Raises raises={raises} kept={newest.kept} total={newest.total} />
          )}
        </div>
      </div>
    </>
  );
}

function NotMeasured() {
  const t = texts[useUi().lang];
  return (
    <Empty title={t.notMeasured}>
      <p>{t.notMeasuredBody}</p>
    </Empty>
  );
}

/** Suspended, whatever the reason: merged with another, left, closed. */
function Left({ cooperative: { decidedAt, decisionReason } }: Pick<HealthPage, 'cooperative'>) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Notice tone="warn" title={decidedAt === null ? t.notMeasured : t.leftTitle(dayText(dayOf(decidedAt), lang))}>
      <p>{t.leftBody}</p>
      {decisionReason ? <p>{t.leftReason(decisionReason)}</p> : null}
    </Notice>
  );
}

type MeasuresProps = { page: HealthPage; kept: KeptScore; isOwn: boolean };

function Measures({ page, kept, isOwn }: MeasuresProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const known = kept.measures.filter((one) => one.points !== null).toSorted((a, b) => b.points! - a.points!);
  const weighed = known.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Card>
      <h2>{titleOf(known, lang)}</h2>
      <p class="soft small">{t.medianMark}</p>
      <ul class="plain-list">
        {kept.measures.map((one) => (
          <Measure {...{ one, kept, isOwn }} median={page.medians[one.key]?.median ?? null} />
        ))}
      </ul>
      {weighed < 10_000 ? <p class="soft">{t.reweighted(percent(weighed))}</p> : null}
    </Card>
  );
}

/** @param known those with points, the best first */
function titleOf(known: readonly Measured[], lang: Lang): string {
  const t = texts[lang];
  const name = (one: Measured) => measureTexts[lang][one.key].toLowerCase();
  const [best, worst] = [known[0], known.at(-1)];
  if (!best || !worst) return t.measuresNone;
  if (known.length === 1) return t.measuresOne(name(best));
  if (best.points === worst.points) return t.measuresSame(best.points!);
  return t.measuresTitle(name(best), name(worst));
}

type MeasureProps = { one: Measured; kept: KeptScore; median: number | null; isOwn: boolean };

function Measure({ one, kept, median, isOwn }: MeasureProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const { key, value, points, weight } = one;
  const name = measureTexts[lang][key];
  const compared = median === null ? t.noMedian : String(median);
  return (
    <li>
      <p class="row apart tight">
        <strong>{name}</strong>
        <strong>{points ?? '–'}</strong>
      </p>
      {points === null || value === null ? (
        <Unmeasured lacksOpening={key === 'liquidity' && lacksOpening(kept.figures.liquidity)} isOwn={isOwn} />
      ) : (
        <>
          <PointsBar points={points} median={median} label={`${name}: ${points}. ${t.median}: ${compared}`} />
          <p class="small">
            {`${valueText(value, formulas[key].unit, lang)}. ${basisText(key, kept.figures, lang)}`}{' '}
            {key === 'price_discipline' && kept.basis === 'offers' ? t.byOffers : null}
          </p>
        </>
      )}
      <p class="soft small">{`${t.median}: ${compared} · ${t.weight}: ${percent(weight)}`}</p>
    </li>
  );
}

/** Why there is no value, and what to do where there is something to do. */
function Unmeasured({ lacksOpening, isOwn }: { lacksOpening: boolean; isOwn: boolean }) {
  const t = texts[useUi().lang];
  if (!lacksOpening) return <p class="soft">{t.unmeasured}</p>;
  return (
    <p>
      {t.booksIncomplete} {isOwn ? <a href="/ledger/opening">{t.toOpening}</a> : null}
    </p>
  );
}

function Unsold({ offers, isOwn }: { offers: HealthPage['unsold']; isOwn: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const title = offers.length === MOST_UNSOLD ? t.unsoldMost(MOST_UNSOLD) : t.unsoldTitle(offers.length);
  return (
    <section class="card" id="unsold">
      <h2>{title}</h2>
      <p class="hint">{t.unsoldHint}</p>
      <Table
        caption={title}
        rows={offers}
        columns={[
          {
            label: t.goods,
            cell: (one) => <a href={`/${isOwn ? 'offers' : 'listings'}/${one.id}`}>{commodityName(one, lang)}</a>,
          },
          { label: t.inStock, numeric: true, cell: (one) => quantity(one.available, one.unit) },
          { label: t.price, numeric: true, cell: (one) => (one.unitPrice === null ? '–' : rupiah(one.unitPrice)) },
          { label: t.listedSince, cell: (one) => dayText(dayOf(one.listedAt), lang) },
        ]}
      />
    </section>
  );
}

function Warnings({ warnings, mayPlan }: { warnings: HealthPage['warnings']; mayPlan: boolean }) {
  const t = texts[useUi().lang];
  const [open, ended] = [true, false].map((isOpen) => warnings.filter((one) => (one.endedAt === null) === isOpen));
  return (
    <>
      {open!.length === 0 ? <p class="soft">{t.noneOpenBody}</p> : null}
      <ul class="plain-list warnings">
        {open!.map((warning) => (
          <WarningLine {...{ warning, mayPlan }} />
        ))}
      </ul>
      {ended!.length > 0 ? (
        <details>
          <summary>{`${t.ended} (${ended!.length})`}</summary>
          <ul class="plain-list">
            {ended!.map((warning) => (
              <WarningLine warning={warning} mayPlan={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Raises({ raises, kept, total }: { raises: readonly Raise[]; kept: KeptScore; total: number }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (raises.length === 0) return <Card>{t.raiseFull}</Card>;
  const of = (outcome: Raise['outcome']) => raises.filter((one) => one.outcome === outcome);
  const list = (all: readonly Raise[], withTotal: boolean) => (
    <ul class="plain-list">
      {all.map((one) => (
        <li>
          <strong>{measureTexts[lang][one.measure]}.</strong> {raiseText(one, kept.figures, lang)}
          {withTotal ? <span class="soft"> {t.toTotal(one.newTotal)}</span> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <Card>
      <h2>{t.raiseTitle(Math.min(100, total + 5))}</h2>
      {of('reaches').length > 0 ? <p class="soft">{t.raiseLead}</p> : null}
      {list(of('reaches'), false)}
      {of('helps').length > 0 ? <h3>{t.helpsTitle}</h3> : null}
      {list(of('helps'), true)}
      {of('exhausted').length > 0 ? (
        <details>
          <summary>{`${t.exhaustedTitle} (${of('exhausted').length})`}</summary>
          {list(of('exhausted'), false)}
        </details>
      ) : null}
    </Card>
  );
}

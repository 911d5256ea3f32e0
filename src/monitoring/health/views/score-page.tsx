import { dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { formulas, type Measured, type Raise } from '../../rules/health/index.ts';
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
      <p class="row">
        <LinkButton href={`/mentoring/${cooperative.id}`} tone="plain">
          {t.visits}
        </LinkButton>
        <a href="/health/formulas">{t.how}</a>
      </p>
      <div class="two main-first late">
        <div class="stack">
          {newest ? <Measures page={page} kept={newest.kept} /> : <NotMeasured />}
          <Card>
            <h2>{t.historyShort}</h2>
            <HistoryLine history={history} />
          </Card>
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

function Measures({ page, kept }: { page: HealthPage; kept: KeptScore }) {
  const { lang } = useUi();
  const t = texts[lang];
  const known = kept.measures.filter((one) => one.points !== null).toSorted((a, b) => b.points! - a.points!);
  const [best, worst] = [known[0], known.at(-1)];
  const weighed = known.reduce((sum, { weight }) => sum + weight, 0);
  const name = (one: Measured) => measureTexts[lang][one.key].toLowerCase();
  return (
    <Card>
      <h2>{best && worst && best !== worst ? t.measuresTitle(name(best), name(worst)) : t.measures}</h2>
      <p class="soft small">{t.medianMark}</p>
      <ul class="plain-list">
        {kept.measures.map((one) => (
          <Measure one={one} kept={kept} median={page.medians[one.key]?.median ?? null} />
        ))}
      </ul>
      {weighed < 10_000 ? <p class="soft">{t.reweighted(percent(weighed))}</p> : null}
    </Card>
  );
}

function Measure({ one, kept, median }: { one: Measured; kept: KeptScore; median: number | null }) {
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
        <p class="soft">{t.unmeasured}</p>
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

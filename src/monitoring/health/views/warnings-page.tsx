import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { severities } from '../../rules/health/index.ts';
import { placeText } from '../inputs.ts';
import { warningCodes } from '../inputs-thresholds.ts';
import { GROUPS_ON_A_PAGE } from '../store-warnings.ts';
import type { Summary } from '../summary.ts';
import { texts as healthTexts } from '../texts.ts';
import { severityTexts, warningNames } from '../texts-names.ts';
import { nextTexts, texts } from '../texts-warnings.ts';
import type { ListedWarning, WarningFilter } from '../types.ts';
import { Choice } from './choice.tsx';
import { WarningLine } from './parts.tsx';

type Reader = { /** Who mentors reads as this person. */ mine: string | null; role: string };
type Props = {
  /** Those of a cooperative together; one cooperative more than a page where there are more. */
  rows: readonly ListedWarning[];
  mentors: readonly { id: string; name: string }[];
  filter: WarningFilter;
  summary: Summary | null;
  reader: Reader;
};

/** What warns now, by cooperative, the gravest first, and what to do next. */
export function WarningsPage({ rows, mentors, filter, summary, reader }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const all = [...Map.groupBy(rows, ({ cooperativeId }) => cooperativeId).values()];
  const groups = all.slice(0, GROUPS_ON_A_PAGE);
  const last = all.length > GROUPS_ON_A_PAGE ? groups.at(-1)![0]! : null;
  const counted = summary?.warnings ?? [];
  const of = (which: typeof counted) => which.reduce((sum, { count }) => sum + count, 0);
  const title = t.heading(of(counted), of(counted.filter(({ severity }) => severity === 'serious')));
  return (
    <>
      <Heading title={summary ? title : t.title} lead={summary ? t.lead(dayText(summary.day, lang)) : t.leadNotYet} />
      <nav class="tabs" aria-label={healthTexts[lang].healthPage}>
        <a href="/health">{healthTexts[lang].healthPage}</a>
        <a href="/warnings" aria-current="page">
          {healthTexts[lang].warningsPage}
        </a>
        <a href="/mentoring">{healthTexts[lang].mentoring}</a>
        <a href="/health/thresholds">{t.thresholds}</a>
      </nav>
      <Filters {...{ mentors, filter, reader }} />
      {groups.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <>
          <p class="soft small" role="status">
            {t.shown(groups.flat().length, groups.length)}
          </p>
          {groups.map((group) => (
            <Group {...{ group, reader }} />
          ))}
        </>
      )}
      <Pager previous={filter.after ? address(filter, null) : null} next={last ? address(filter, last) : null} />
    </>
  );
}

function address({ severity, kind, mentor }: WarningFilter, last: ListedWarning | null): string {
  const asked = { severity, kind, mentor, after: last && placeText([last.leadRank, last.leadSince, last.leadId]) };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length > 0 ? `/warnings?${new URLSearchParams(given)}` : '/warnings';
}

function Nothing({ filter: { severity, kind, mentor, after } }: { filter: WarningFilter }) {
  const t = texts[useUi().lang];
  if (severity === null && kind === null && mentor === null && after === null)
    return (
      <Empty title={t.none}>
        <p>{t.noneBody}</p>
      </Empty>
    );
  return (
    <Empty title={t.noneFits}>
      <LinkButton href="/warnings" tone="plain">
        {t.seeAll}
      </LinkButton>
    </Empty>
  );
}

function Filters({ mentors, filter, reader }: Pick<Props, 'mentors' | 'filter' | 'reader'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const any = ['', t.any] as const;
  const grave = severities.toReversed().map((one) => [one, severityTexts[lang][one]] as const);
  const kinds = warningCodes.map((one) => [one, warningNames[lang][one]] as const);
  const people = mentors.map(({ id, name }) => [id, id === reader.mine ? t.mine : name] as const);
  return (
    <form method="get" action="/warnings" class="filters card" aria-label={t.filters}>
      <Choice name="severity" label={t.severity} value={filter.severity} options={[any, ...grave]} />
      <Choice name="kind" label={t.kind} value={filter.kind} options={[any, ...kinds]} />
      <Choice name="mentor" label={t.mentor} value={filter.mentor} options={[any, ...people]} />
      <button type="submit" class="button plain">
        {t.show}
      </button>
    </form>
  );
}

/** One cooperative's, with what helps against the gravest. */
function Group({ group, reader }: { group: readonly ListedWarning[]; reader: Reader }) {
  const { lang } = useUi();
  const t = texts[lang];
  const [first] = group;
  const { cooperativeId, cooperativeName, kecamatan, mentorId, mentorName, kind, id } = first!;
  const mayPlan = mentorId !== null && mentorId === reader.mine;
  return (
    <Card>
      <h2>
        <a href={`/health/${cooperativeId}`}>{cooperativeName}</a>
      </h2>
      {kecamatan ? <p class="soft small">{kecamatan}</p> : null}
      <ul class="plain-list warnings">
        {group.map((warning) => (
          <WarningLine warning={warning} mayPlan={false} />
        ))}
      </ul>
      <p>
        <strong>{t.next}</strong> {nextTexts[lang][kind]}{' '}
        {mayPlan ? null : mentorName ? t.mentorPlans(mentorName) : t.nobodyPlans}
      </p>
      {mayPlan ? (
        <LinkButton href={`/visits/new?cooperative=${cooperativeId}&warning=${id}`} tone="plain">
          {t.plan}
        </LinkButton>
      ) : mentorId === null && reader.role === 'administrator' ? (
        <LinkButton href={`/mentoring/${cooperativeId}`} tone="plain">
          {t.assign}
        </LinkButton>
      ) : null}
    </Card>
  );
}

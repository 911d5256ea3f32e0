import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { texts as healthTexts } from '../../health/texts.ts';
import { changeText } from '../../health/views/parts.tsx';
import type { CooperativeReport, MentorReport, Sums } from '../report.ts';
import type { Quarter } from '../rules.ts';
import { texts } from '../texts.ts';
import { reportTexts } from '../texts-visits.ts';

type Props = {
  quarter: Quarter;
  quarters: readonly string[];
  /** Whose sheets there are. */
  mentors: readonly { id: string; name: string }[];
  /** Where there are too many to choose from: a part of the name that was looked for, or nothing yet. */
  search: string | null;
  /** Null: nobody had a cooperative or visited one. */
  mentor: MentorReport | null;
  /** Of a mentor with more cooperatives than a sheet holds: one sheet of several. */
  isPart: boolean;
  next: string | null;
  forum: string;
};

/** A mentor's quarter, as a sheet to print and sign. */
export function ReportPage({ quarter, quarters, mentors, search, mentor, isPart, next, forum }: Props) {
  const { lang } = useUi();
  const t = reportTexts[lang];
  return (
    <>
      <Heading crumbs={<a href="/mentoring">{texts[lang].title}</a>} title={t.title} lead={t.print} />
      <form method="get" action="/mentoring/report" class="filters tools">
        <Choice
          name="quarter"
          label={t.choose}
          value={quarter.name}
          options={quarters.map((name) => [name, quarterText(name, t)])}
        />
        {search === null ? null : (
          <div class="field">
            <label for="f-name">{t.mentorName}</label>
            <input id="f-name" type="search" name="name" value={search} maxlength={60} />
          </div>
        )}
        {mentors.length > 0 ? (
          <Choice
            name="mentor"
            label={t.signed}
            value={mentor?.id ?? ''}
            options={[
              ...(mentor ? [] : [['', t.chooseMentor] as const]),
              ...mentors.map(({ id, name }) => [id, name] as const),
            ]}
          />
        ) : null}
        <button type="submit" class="button plain">
          {t.show}
        </button>
      </form>
      {mentor ? <Sheet {...{ mentor, quarter, isPart, forum }} /> : <Nobody some={mentors.length > 0} />}
      <Pager next={next} />
    </>
  );
}

function Nobody({ some }: { some: boolean }) {
  const { lang } = useUi();
  const t = reportTexts[lang];
  return (
    <Empty title={some ? t.noneOwn : t.none}>
      <p>{some ? t.noneOwnBody : t.noneBody}</p>
      <LinkButton href="/mentoring?of=all" tone="plain">
        {texts[lang].all}
      </LinkButton>
    </Empty>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
};

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <div class="field">
    <label for={`f-${name}`}>{label}</label>
    <select id={`f-${name}`} name={name}>
      {options.map(([one, text]) => (
        <option key={one} value={one} selected={one === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const quarterText = (name: string, t: (typeof reportTexts)['id']): string => t.quarter(name.slice(6), name.slice(0, 4));

type SheetProps = { mentor: MentorReport; quarter: Quarter; isPart: boolean; forum: string };

function Sheet({ mentor, quarter, isPart, forum }: SheetProps) {
  const { lang } = useUi();
  const t = reportTexts[lang];
  const { name, cooperatives, sums } = mentor;
  return (
    <article class={lang === 'en' ? 'sheet en' : 'sheet'}>
      <div class="letterhead">
        <span class="issuer">{forum}</span>
        <span>{t.span(dayText(quarter.from, lang), dayText(quarter.until, lang))}</span>
      </div>
      <div class="title">
        <h2>{`${t.title}, ${quarterText(quarter.name, t)}`}</h2>
        <p>{t.mentorTitle(name, cooperatives.length)}</p>
      </div>
      <table class="lines">
        <thead>
          <tr>
            {[t.cooperative, t.visits, t.attendance, t.items, t.score, t.change, t.goals].map((label, i) => (
              <th scope="col" class={i === 0 ? undefined : 'figure'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cooperatives.map((one) => (
            <tr>
              <td data-label={t.cooperative}>
                <a href={`/mentoring/${one.id}`}>{one.name}</a>
                {one.until ? <span class="under soft">{t.untilDay(dayText(one.until, lang))}</span> : null}
              </td>
              <Figures sums={one} score={one} />
            </tr>
          ))}
          <tr>
            <td data-label={isPart ? t.onSheet : t.together}>
              <strong>{isPart ? t.onSheet : t.together}</strong>
            </td>
            <Figures sums={sums} score={null} />
          </tr>
        </tbody>
      </table>
      <p>
        <small>{t.rule}</small>
      </p>
      <div class="boxes">
        {[
          [t.signed, name],
          [t.chair, forum],
        ].map(([role, who]) => (
          <div class="box">
            <p>{role}</p>
            <div class="space"></div>
            <p class="signer">{who}</p>
          </div>
        ))}
      </div>
    </article>
  );
}

function Figures({ sums, score }: { sums: Sums; score: CooperativeReport | null }) {
  const { lang } = useUi();
  const t = reportTexts[lang];
  const cells: readonly (readonly [string, string])[] = [
    [t.visits, String(sums.visits)],
    [t.attendance, String(sums.attended)],
    [t.items, sums.items === 0 ? '–' : t.ofItems(sums.onTime, sums.items)],
    [t.score, score ? String(score.last ?? '–') : ''],
    [t.change, score ? changeText(apartOf(score), healthTexts[lang]) : ''],
    [t.goals, sums.goals === 0 ? '–' : t.goalsText(sums.reached, sums.goals)],
  ];
  return (
    <>
      {cells.map(([label, text]) => (
        <td class="figure" data-label={label}>
          {text}
        </td>
      ))}
    </>
  );
}

const apartOf = ({ last, before }: CooperativeReport): number | null =>
  last === null || before === null ? null : last - before;

import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { texts as healthTexts } from '../../health/texts.ts';
import { changeText } from '../../health/views/parts.tsx';
import type { CooperativeReport, MentorReport, Sums } from '../report.ts';
import type { Quarter } from '../rules.ts';
import { texts } from '../texts.ts';
import { reportTexts } from '../texts-visits.ts';

type Props = { quarter: Quarter; quarters: readonly string[]; mentors: readonly MentorReport[]; forum: string };

/** The quarter by mentor, as a sheet to print and sign. */
export function ReportPage({ quarter, quarters, mentors, forum }: Props) {
  const { lang } = useUi();
  const t = reportTexts[lang];
  return (
    <>
      <Heading crumbs={<a href="/mentoring">{texts[lang].title}</a>} title={t.title} lead={t.print} />
      <form method="get" action="/mentoring/report" class="filters tools">
        <div class="field">
          <label for="f-quarter">{t.choose}</label>
          <select id="f-quarter" name="quarter">
            {quarters.map((name) => (
              <option key={name} value={name} selected={name === quarter.name}>
                {quarterText(name, t)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button plain">
          {t.show}
        </button>
      </form>
      {mentors.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
          <LinkButton href="/mentoring?of=all" tone="plain">
            {texts[lang].all}
          </LinkButton>
        </Empty>
      ) : (
        mentors.map((mentor) => <Sheet {...{ mentor, quarter, forum }} />)
      )}
    </>
  );
}

const quarterText = (name: string, t: (typeof reportTexts)['id']): string => t.quarter(name.slice(6), name.slice(0, 4));

function Sheet({ mentor, quarter, forum }: { mentor: MentorReport; quarter: Quarter; forum: string }) {
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
              </td>
              <Figures sums={one} score={one} />
            </tr>
          ))}
          <tr>
            <td data-label={t.together}>
              <strong>{t.together}</strong>
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
    [t.change, score ? changeText(score.last, score.before, healthTexts[lang]) : ''],
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

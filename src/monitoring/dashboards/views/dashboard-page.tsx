import type { Child } from 'hono/jsx';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { figure as plain } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { queryOf } from '../inputs.ts';
import { texts } from '../texts.ts';
import type { Asked, Choices, Facts, Figure, Looked } from '../types.ts';
import { Filters } from './filters.tsx';
import { quantitiesOf, type TopRow } from './lists.tsx';
import { changeText, toneOf, valueText } from './words.ts';

export type Shown = {
  lead: string;
  asked: Asked;
  looked: Looked;
  choices: Choices;
  facts: Facts;
  figures: readonly Figure[];
  top: readonly TopRow[];
  drawn: number | null;
  hasBefore: boolean;
  children: Child;
};

/** What every dashboard has: the period, the figures with the period before, and its charts below. */
export function DashboardPage(shown: Shown) {
  const { lead, asked, looked, choices, facts, figures, top, drawn, hasBefore, children } = shown;
  const { lang, now } = useUi();
  const t = texts[lang];
  const query = queryOf(asked, dayOf(now));
  const { period } = looked.look;
  const day = (text: string) => dayText(text, lang);
  return (
    <>
      <Heading title={t.title} lead={lead} />
      <Filters asked={asked} looked={looked} choices={choices} />
      <Card>
        <h2>{t.span(day(period.from), day(period.until))}</h2>
        <p class="soft small">
          {hasBefore && period.before
            ? t.comparedWith(day(period.before.from), day(period.before.until))
            : t.nothingBefore}
        </p>
        {facts.waiting > 0 ? (
          <Notice tone="warn">
            <p>{t.waiting(facts.waiting)}</p>
          </Notice>
        ) : null}
        <dl class="figures">
          {figures.map((figure) => (
            <FigureTile key={figure.key} figure={figure} query={query} />
          ))}
          <Quantities top={top} isSpent={looked.look.scope.kind === 'institution'} />
        </dl>
        {drawn === null ? null : <p class="soft small">{t.drawn(plain(drawn))}</p>}
        <p>
          <a href={`/dashboard.xlsx${query}`}>{t.downloadXlsx}</a> ·{' '}
          <a href={`/dashboard.csv${query}`}>{t.downloadCsv}</a>
        </p>
      </Card>
      {children}
    </>
  );
}

function FigureTile({ figure, query }: { figure: Figure; query: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { key, kind, now, median, rows, before } = figure;
  const change = changeText(figure, lang);
  const tone = toneOf(figure);
  const isNow = before === null && (key === 'backlog' || key === 'outstanding');
  return (
    <div>
      <dt>{t[key]}</dt>
      <dd>
        <a href={`/dashboard/rows/${rows}${query}`}>{valueText(now, kind, lang)}</a>
      </dd>
      {change || isNow ? <dd class={tone ? `small ${tone}` : 'small'}>{change ?? t.now}</dd> : null}
      {median === null ? null : <dd class="small">{t.median(valueText(median, kind, lang))}</dd>}
    </div>
  );
}

function Quantities({ top, isSpent }: { top: readonly TopRow[]; isSpent: boolean }) {
  const t = texts[useUi().lang];
  const all = quantitiesOf(top);
  if (all.length === 0) return null;
  return (
    <div>
      <dt>{isSpent ? t.quantitiesSpent : t.quantities}</dt>
      <dd class="several">
        {all.map((one) => (
          <span class="line">{one}</span>
        ))}
      </dd>
    </div>
  );
}

export function ObserverNote() {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading title={t.observerTitle} lead={t.observerLead} />
      <p>
        <a href="/observed">{t.observerPage}</a>
      </p>
      <p>
        <a href="/transparency/audit">{t.observerRecord}</a>
      </p>
    </>
  );
}

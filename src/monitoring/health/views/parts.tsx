import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, LinkButton, type Tone } from '../../../platform/ui/parts.tsx';
import { bandOf, type Severity } from '../../rules/health/index.ts';
import { texts } from '../texts.ts';
import { bandTexts, severityTexts, warningNames } from '../texts-names.ts';
import type { Band, OpenWarning } from '../types.ts';
import { warningText } from '../words.ts';

const bandTones: Record<Band, Tone> = {
  healthy: 'good',
  fairly_healthy: 'good',
  under_watch: 'warn',
  under_special_watch: 'bad',
};

export function BandChip({ total }: { total: number | null }) {
  const t = bandTexts[useUi().lang];
  if (total === null) return <Chip tone="quiet">{t.unmeasured}</Chip>;
  const band = bandOf(total);
  return <Chip tone={bandTones[band]}>{t[band]}</Chip>;
}

const severityTones: Record<Severity, Tone> = { notice: 'quiet', warning: 'warn', serious: 'bad' };

export const SeverityChip = ({ severity }: { severity: Severity }) => (
  <Chip tone={severityTones[severity]}>{severityTexts[useUi().lang][severity]}</Chip>
);

/** One warning with its figures and, for whoever may plan one, a visit about it. */
export function WarningLine({ warning, mayPlan }: { warning: OpenWarning; mayPlan: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { kind, severity, since, endedAt, subjectName, cooperativeId, id } = warning;
  const name = subjectName ? `${warningNames[lang][kind]}: ${subjectName[lang]}` : warningNames[lang][kind];
  return (
    <li id={`w-${id}`}>
      <div>
        <p>
          <strong>{name}</strong> {endedAt === null ? <SeverityChip severity={severity} /> : null}
        </p>
        <p>
          {warningText(warning, lang)}{' '}
          <span class="soft">
            {endedAt === null ? t.since(dayText(since, lang)) : t.endedOn(dayText(dayOf(endedAt), lang))}
          </span>{' '}
          {kind === 'stock_never_sold' && endedAt === null ? (
            <a href={`/health/${cooperativeId}#unsold`}>{t.seeOffers}</a>
          ) : null}
        </p>
      </div>
      {mayPlan && endedAt === null ? (
        <LinkButton href={`/visits/new?cooperative=${cooperativeId}&warning=${id}`} tone="plain">
          {t.planVisit}
        </LinkButton>
      ) : null}
    </li>
  );
}

/** How a score moved, in words; null where one of the two is not known. */
export function changeText(apart: number | null, t: (typeof texts)['id']): string {
  if (apart === null) return '–';
  return apart === 0 ? t.same : apart > 0 ? t.up(apart) : t.down(-apart);
}

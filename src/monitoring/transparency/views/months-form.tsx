import { useUi } from '../../../platform/ui/context.ts';
import { Card, Notice } from '../../../platform/ui/parts.tsx';
import type { ReadRange } from '../rules/months.ts';
import { texts } from '../texts.ts';

/** From which month to which; works without JavaScript, and the address says it. */
export function MonthsForm({
  action,
  range: { range, problem },
  typed,
}: {
  action: string;
  range: ReadRange;
  typed: { from: string; until: string };
}) {
  const t = texts[useUi().lang];
  return (
    <Card>
      {problem ? (
        <Notice tone="bad">
          <p id="months-problem">{t[problem]}</p>
        </Notice>
      ) : null}
      <form action={action} method="get" class="filters">
        {(['from', 'until'] as const).map((name) => (
          <div key={name} class="field">
            <label for={`f-${name}`}>{t[name]}</label>
            <input
              id={`f-${name}`}
              name={name}
              type="month"
              maxlength={7}
              value={problem ? typed[name] || range[name] : range[name]}
              aria-describedby={problem ? 'months-problem' : undefined}
              placeholder="2026-11"
            />
          </div>
        ))}
        <button type="submit" class="button plain">
          {t.show}
        </button>
      </form>
    </Card>
  );
}

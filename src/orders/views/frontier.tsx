import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { frontierTexts } from '../texts-preview.ts';
import type { PreviewLine } from '../types.ts';
import { inPlace } from './preview.tsx';

/** Buttons beside the picture before the choice becomes a wall. */
const MOST_BUTTONS = 10;

/** The least cost for each number of cooperatives, as buttons that set the limit. */
export function FrontierButtons({ line, formLine, action }: { line: PreviewLine; formLine: number; action: string }) {
  const t = frontierTexts[useUi().lang];
  const points = line.frontier.slice(-MOST_BUTTONS);
  const cheapest = points.at(-1);
  if (points.length < 2 || !cheapest) return null;
  return (
    <details>
      <summary>{t.choose}</summary>
      <div class="row">
        {points.map(({ cooperatives, cost }) => (
          <button
            key={cooperatives}
            type="submit"
            class="button plain"
            name={`most.${formLine}`}
            value={String(cooperatives)}
            {...inPlace(action)}
          >
            {t.button(cooperatives, cost > cheapest.cost ? `+${rupiah(cost - cheapest.cost)}` : t.cheapest)}
          </button>
        ))}
      </div>
    </details>
  );
}

import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, Notice } from '../../../platform/ui/parts.tsx';
import { refusalTexts, texts } from '../texts.ts';
import type { Year } from '../types.ts';

export const StateChip = ({ year }: { year: Pick<Year, 'fixedAt'> }) => {
  const t = texts[useUi().lang];
  return year.fixedAt === null ? <Chip tone="warn">{t.draft}</Chip> : <Chip tone="good">{t.fixed}</Chip>;
};

/** How the sum of what is typed stands to the pool; shown while typing. */
export function SumStands({ sum, pool }: { sum: number; pool: number }) {
  const { lang } = useUi();
  const [t, refused] = [texts[lang], refusalTexts[lang]];
  const words = sum === pool ? t.even : sum > pool ? refused.above_pool(sum - pool) : refused.below_pool(pool - sum);
  return (
    <Notice tone={sum === pool ? 'good' : 'warn'}>
      <p>
        {rupiah(sum)} / {rupiah(pool)}. {words}
      </p>
    </Notice>
  );
}

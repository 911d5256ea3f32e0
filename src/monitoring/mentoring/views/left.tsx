import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Notice } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Cooperative } from '../types.ts';

/** Suspended, whatever the reason: merged with another, left, closed. */
export function Left({ cooperative: { decidedAt, decisionReason } }: { cooperative: Cooperative }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Notice tone="warn" title={decidedAt === null ? t.left : t.leftSince(dayText(dayOf(decidedAt), lang))}>
      <p>{t.leftBody}</p>
      {decisionReason ? <p>{t.leftReason(decisionReason)}</p> : null}
    </Notice>
  );
}

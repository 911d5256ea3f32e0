import { useUi } from '../../../platform/ui/context.ts';
import { texts } from '../texts.ts';

const places = [
  ['/transparency', 'tabFigures'],
  ['/transparency/orders', 'tabOrders'],
  ['/transparency/decisions', 'tabDecisions'],
  ['/transparency/data', 'tabData'],
  ['/transparency/audit', 'tabAudit'],
] as const;

/** The parts of what is public. */
export function Tabs({ at }: { at: (typeof places)[number][0] }) {
  const t = texts[useUi().lang];
  return (
    <nav class="tabs" aria-label={t.tabs}>
      {places.map(([href, label]) => (
        <a key={href} href={href} aria-current={href === at ? 'page' : undefined}>
          {t[label]}
        </a>
      ))}
    </nav>
  );
}

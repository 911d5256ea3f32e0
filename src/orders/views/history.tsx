import { momentText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card } from '../../platform/ui/parts.tsx';
import { eventSentence } from '../texts-events.ts';
import { orderTexts } from '../texts-orders.ts';
import type { OrderEvent } from '../types-pages.ts';

/** Their reason stands in the event that caused them. */
const retold = new Set(['order_replanned']);

/** Who did what, when and why; the newest first. */
export function History({ events }: { events: readonly OrderEvent[] }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  if (events.length === 0) return null;
  return (
    <Card>
      <h2>{t.history}</h2>
      <ol class="history">
        {[...events].reverse().map((event) => (
          <li key={`${event.at}-${event.type}-${event.partyName}`}>
            {eventSentence(event.type, lang)}
            {event.reason && !retold.has(event.type) ? <> “{event.reason}”</> : null}
            <span class="under soft">
              {[event.actorName ?? t.system, event.partyName].filter(Boolean).join(', ')} · {momentText(event.at, lang)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

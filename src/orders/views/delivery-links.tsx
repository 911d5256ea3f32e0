import { useUi } from '../../platform/ui/context.ts';
import { Card } from '../../platform/ui/parts.tsx';
import type { Viewer } from '../../platform/viewer.ts';
import { orderTexts } from '../texts-orders.ts';
import type { OrderDetail } from '../types-pages.ts';

/** What comes after the cooperatives have confirmed: what is missing of the deliveries, and the handover. */
export function DeliveryLinks({ order }: { order: OrderDetail }) {
  const { lang, viewer } = useUi();
  const t = orderTexts[lang];
  const delivering = order.state === 'confirmed' || order.lines.some((line) => line.lost > 0);
  if (!delivering) return null;
  const links: readonly (readonly [href: string, label: string])[] = [
    [`/consignments?order=${order.id}`, t.linkConsignments],
    [`/orders/${order.id}/shortfalls`, t.linkShortfalls],
    [`/handovers?order=${order.id}`, t.linkHandovers],
    [`/orders/${order.id}/documents`, t.linkDocuments],
    ...(seesMoney(viewer) ? [[`/orders/${order.id}/settlement`, t.linkMoney] as const] : []),
  ];
  return (
    <Card>
      <h2>{t.delivery}</h2>
      <ul class="plain-list">
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Moderators and mentors have no part in the money. */
const seesMoney = (viewer: Viewer | null): boolean => viewer?.role !== 'moderator' && viewer?.role !== 'mentor';

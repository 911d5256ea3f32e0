import { Hono } from 'hono';
import { type AppEnv, allow, readPage, viewerOf } from '../../platform/http.ts';
import { assets } from '../../platform/ui/assets.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, INSTITUTION, type Viewer } from '../../platform/viewer.ts';
import { listQuery } from './inputs.ts';
import { consignmentListFrom, consignmentListQueries } from './store-list.ts';
import { consignmentTexts } from './texts.ts';
import type { ListFilter, Scope } from './types.ts';
import { ConsignmentListPage, firstTab, type Side } from './views/list-page.tsx';

export const consignmentListRoutes = new Hono<AppEnv>();

/** Both parties to a shipment, and the forum's staff. */
export const readers = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);

/** Whose shipments a viewer may look at. */
export function scopeOf({ partyKind, partyId }: Viewer): Scope {
  if (partyKind === 'cooperative') return { cooperativeId: partyId };
  return partyKind === 'institution' ? { institutionId: partyId } : 'all';
}

const sideOf = ({ partyKind }: Viewer): Side =>
  partyKind === 'cooperative' ? 'seller' : partyKind === 'institution' ? 'buyer' : 'staff';

/** Only a cooperative has something to ship, and only one order is shown whole: other addresses open the list at its beginning. */
function filterOf(query: Record<string, string>, side: Side): ListFilter {
  const filter = listQuery(query);
  const first = firstTab(side, filter.orderId);
  const fits =
    filter.tab !== null && (filter.tab !== 'to_ship' || side === 'seller') && (filter.tab !== 'all' || first === 'all');
  return fits ? { ...filter, tab: filter.tab! } : { ...filter, tab: first, after: null };
}

consignmentListRoutes.get('/consignments', readers, async (c) => {
  const viewer = viewerOf(c);
  const side = sideOf(viewer);
  const filter = filterOf(c.req.query(), side);
  const results = await readPage(c, consignmentListQueries(c.var.db, scopeOf(viewer), filter));
  return renderPage(
    c,
    {
      ...{ title: consignmentTexts[c.var.lang].listTitle, nav: 'consignments', wide: true },
      scripts: side === 'buyer' ? [assets.receipt] : [],
    },
    <ConsignmentListPage list={consignmentListFrom(results, filter)} filter={filter} side={side} />,
  );
});

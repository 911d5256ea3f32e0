import { auditSpots } from './audit.ts';
import { campaignSpots } from './campaigns.ts';
import { catalogSpots } from './catalog.ts';
import { closingSpots } from './closings.ts';
import { consignmentSpots } from './consignments.ts';
import { costSpots } from './costs.ts';
import { dashboardSpots } from './dashboards.ts';
import { depositSpots } from './deposits.ts';
import { failureSpots } from './failure.ts';
import { goodsSpots } from './goods.ts';
import { handoverSpots } from './handovers.ts';
import { identitySpots } from './identity.ts';
import { invoiceSpots } from './invoices.ts';
import { jointSpots } from './joint.ts';
import { mentoringSpots } from './mentoring.ts';
import { orderSpots } from './orders.ts';
import { paperSpots } from './papers.ts';
import { paymentSpots } from './payments.ts';
import { payoutSpots } from './payouts.ts';
import { sari } from './people.ts';
import { pledgeSpots } from './pledges.ts';
import { priceSpots } from './prices.ts';
import { receiptSpots } from './receipts.ts';
import type { Spot, Spots } from './spot.ts';
import { supplierSpots } from './suppliers.ts';
import { todaySpots } from './today.ts';
import { transparencySpots } from './transparency.ts';

export type { Spot } from './spot.ts';

/** Every page there is, by its route, in the states it can be in. A GET route without an entry fails a test. */
export const spots: Spots = {
  ...identitySpots,
  ...auditSpots,
  ...dashboardSpots,
  ...transparencySpots,
  ...campaignSpots,
  ...mentoringSpots,
  ...catalogSpots,
  ...orderSpots,
  ...consignmentSpots,
  ...receiptSpots,
  ...handoverSpots,
  ...paperSpots,
  ...paymentSpots,
  ...payoutSpots,
  ...invoiceSpots,
  ...closingSpots,
  ...depositSpots,
  ...failureSpots,
  ...costSpots,
  ...goodsSpots,
  ...pledgeSpots,
  ...supplierSpots,
  ...priceSpots,
};

/** What no route answers with: an address that is nowhere, and a page of somebody else. */
export const errorSpots: readonly Spot[] = [
  { name: 'not-found', at: '/nothing-here', status: 404 },
  { name: 'not-found-signed-in', at: '/orders/none-such', as: sari, status: 404 },
  { name: 'forbidden', at: '/moderation', as: sari, status: 403 },
];

export const allSpots: readonly Spot[] = [
  ...Object.values(spots).flatMap((entry) => (typeof entry === 'string' ? [] : entry)),
  ...jointSpots,
  ...todaySpots,
  ...errorSpots,
];

import { COOPERATIVE, FORUM, INSTITUTION, type Role } from '../../src/platform/viewer.ts';

/** `nobody` has no session. */
export type Asker = Role | 'nobody';
export const askers: readonly Asker[] = [...COOPERATIVE, ...INSTITUTION, ...FORUM, 'observer', 'guest', 'nobody'];

const everyone = askers;
const signedIn = askers.filter((asker) => asker !== 'nobody');
const members = [...COOPERATIVE, ...INSTITUTION, ...FORUM] as const;
const cooperative = COOPERATIVE;
const institution = INSTITUTION;
const forum = FORUM;
const moderators = ['moderator', 'administrator'] as const;
/** Who answers for a party's people. */
const keepers = ['manager', 'approver', 'administrator'] as const;
const applicants = ['manager', 'requester', 'approver'] as const;
const buyers = ['requester', 'approver'] as const;
const treasury = ['treasurer', 'administrator'] as const;
const payers = ['payer', ...COOPERATIVE] as const;
const payments = ['payer', 'approver', ...COOPERATIVE, ...treasury] as const;

/**
 * Who comes through to a route; for everybody else it is forbidden, and without a session the way leads to the sign-in page.
 * What they find behind it (a 404 for a record of another party) is the domain's own test. A route without a row fails.
 */
export const access: Readonly<Record<string, readonly Asker[]>> = {
  // Platform and identity
  'GET /language': everyone,
  'GET /sign-in': everyone,
  'POST /sign-in': everyone,
  'POST /sign-out': everyone,
  'GET /sign-up': everyone,
  'POST /sign-up': everyone,
  'GET /sign-up/sent': everyone,
  'GET /sign-up/confirmation/:token': everyone,
  'POST /sign-up/confirmation/:token': everyone,
  'GET /password-reset': everyone,
  'POST /password-reset': everyone,
  'GET /password-reset/:token': everyone,
  'POST /password-reset/:token': everyone,
  'GET /invitations/:token': everyone,
  'POST /invitations/:token/acceptance': everyone,
  'GET /demo': everyone,
  'POST /demo/session': everyone,
  'GET /account': signedIn,
  'POST /account/name': signedIn,
  'POST /account/membership': signedIn,
  'POST /account/password': signedIn,
  'POST /account/other-sessions': signedIn,
  'GET /resume/:id': signedIn,
  'GET /forum-settings': ['administrator'],
  'POST /forum-settings': ['administrator'],
  'GET /inbox': members,
  'POST /inbox/reading': members,
  'POST /inbox/:id/reading': members,

  // Parties and their people
  'GET /applications/new': signedIn,
  'POST /applications': signedIn,
  'GET /applications/:id': applicants,
  'POST /applications/:id': applicants,
  'GET /cooperative': cooperative,
  'GET /institution': institution,
  'POST /institution/limit': ['approver'],
  'POST /institution/sites': buyers,
  'POST /institution/sites/:id/closure': buyers,
  'GET /members': keepers,
  'GET /members/:id': keepers,
  'POST /members/:id/removal': keepers,
  'POST /invitations': keepers,
  'POST /invitations/:id/revocation': keepers,
  'GET /parties': forum,
  'GET /parties/new': ['administrator'],
  'POST /parties': ['administrator'],
  'POST /parties/:id/invitations': ['administrator'],
  'GET /parties/:id': forum,
  'POST /parties/:id/verification': moderators,
  'POST /parties/:id/rejection': moderators,
  'POST /parties/:id/suspension': moderators,
  'POST /parties/:id/resumption': moderators,
  'GET /outbox': ['administrator'],

  // Catalog
  'GET /': everyone,
  'GET /commodities/:id': everyone,
  'GET /listings/:id': everyone,
  'GET /photos/:id': everyone,
  'GET /offers': cooperative,
  'GET /offers/new': cooperative,
  'GET /offers/check': cooperative,
  'POST /offers': cooperative,
  'GET /offers/:id': cooperative,
  'GET /offers/:id/edit': cooperative,
  'POST /offers/:id/revision': cooperative,
  'POST /offers/:id/submission': cooperative,
  'POST /offers/:id/withdrawal': cooperative,
  'POST /offers/:id/discarding': cooperative,
  'POST /offers/:id/pause': cooperative,
  'POST /offers/:id/resumption': cooperative,
  'POST /offers/:id/messages': cooperative,
  'POST /offers/:id/availability': cooperative,
  'GET /moderation': moderators,
  'GET /moderation/:revisionId': moderators,
  'POST /moderation/approvals': moderators,
  'POST /moderation/:revisionId/approval': moderators,
  'POST /moderation/:revisionId/change-request': moderators,
  'POST /moderation/:revisionId/rejection': moderators,
  'POST /moderation/:revisionId/suspension': moderators,
  'POST /moderation/:revisionId/reinstatement': moderators,
  'POST /moderation/:revisionId/messages': moderators,

  // Orders
  'GET /orders': [...institution, ...forum],
  'GET /orders/:id': [...institution, ...forum],
  'GET /orders/:id/live': [...institution, ...forum],
  'GET /orders/:id/plans/:version': [...institution, ...forum],
  'GET /orders/new': ['requester'],
  'POST /orders/preview': ['requester'],
  'POST /orders': ['requester'],
  'GET /orders/:id/edit': ['requester'],
  'POST /orders/:id': ['requester'],
  'POST /orders/:id/approval': ['approver'],
  'POST /orders/:id/return': ['approver'],
  'POST /orders/:id/cancellation': buyers,
  'POST /orders/:id/lines/:lineId/shortage': buyers,
  'GET /fairness': forum,
  'GET /fairness/policies': forum,
  'GET /awards': cooperative,
  'GET /awards/:id': cooperative,
  'POST /awards/:id/confirmation': cooperative,
  'POST /awards/:id/decline': cooperative,

  // Papers
  'GET /documents/:id': [...cooperative, ...institution, ...forum],
  'GET /documents/:id/pdf': [...cooperative, ...institution, ...forum],
  'GET /orders/:id/documents': [...cooperative, ...institution, ...forum],
  'POST /orders/:id/documents': [...cooperative, ...institution, ...forum],
  'GET /orders/:id/documents/pdf': [...cooperative, ...institution, ...forum],
  'GET /check/:token': everyone,

  // Fulfilment: shipments
  'GET /consignments': members,
  'POST /consignments': cooperative,
  'GET /consignments/new': cooperative,
  'GET /consignments/:id': members,
  'POST /consignments/:id/dispatch': cooperative,
  'POST /consignments/:id/cancellation': cooperative,
  'POST /consignments/:id/return': cooperative,
  'POST /awards/:id/closure': cooperative,

  // Fulfilment: receipts
  'GET /consignments/:id/receipt': buyers,
  'POST /consignments/:id/receipt': buyers,
  'GET /offline': everyone,

  // Fulfilment: shortfalls, handovers, disputes
  'GET /orders/:id/shortfalls': [...institution, ...forum],
  'POST /orders/:id/shortfalls': buyers,
  'GET /handovers': members,
  'GET /handovers/:id': members,
  // Whoever finds the record is told by name who signs it.
  'POST /handovers/:id/signature': members,
  'POST /orders/:id/handovers': [...buyers, 'administrator'],
  'POST /orders/:id/handover-signatures': institution,
  'GET /disputes': members,
  'GET /disputes/new': [...cooperative, ...buyers],
  'GET /disputes/:id': members,
  'POST /disputes': [...cooperative, ...buyers],
  'POST /disputes/:id/messages': [...cooperative, ...buyers, ...moderators],
  'POST /disputes/:id/outcome': moderators,
  'POST /disputes/:id/withdrawal': [...cooperative, ...buyers],

  // Settlement: invoices, overview, ledger
  'GET /settlement': [...cooperative, ...institution, ...treasury],
  'GET /invoices': [...cooperative, ...institution, ...treasury],
  'GET /invoices/:id': [...cooperative, ...institution, ...treasury],
  'POST /invoices/:id/credit-notes': treasury,
  'POST /handovers/:id/invoice': [...cooperative, ...treasury],
  'GET /orders/:id/settlement': [...institution, ...treasury],
  'POST /orders/:id/funding': ['payer', 'approver'],
  'GET /ledger': ['manager', 'payer', ...treasury],
  'GET /ledger/:code': ['manager', 'payer', ...treasury],

  // Settlement: payments, bank statements, aging
  'GET /payments': payments,
  'GET /payments/new': payers,
  'POST /payments': payers,
  'GET /payments/:id': payments,
  'POST /payments/:id/confirmation': treasury,
  'POST /payments/:id/rejection': treasury,
  'POST /payments/:id/allocations': treasury,
  'POST /payments/:id/refunds': treasury,
  'GET /invoices/:id/withholding': ['payer'],
  'POST /invoices/:id/withholding': ['payer'],
  'GET /bank-statements': treasury,
  'POST /bank-statements': treasury,
  'GET /bank-statements/:id': treasury,
  'GET /bank-lines/:id': treasury,
  'POST /bank-lines/:id/match': treasury,
  'POST /bank-lines/:id/dismissal': treasury,
  'POST /bank-lines/:id/reopening': treasury,
  'GET /aging': treasury,
  // Settlement: accounts, payouts, fees, taxes, months, patronage
  'GET /bank-accounts': [...cooperative, ...treasury],
  'POST /bank-accounts': ['manager', 'administrator'],
  'POST /bank-accounts/:id/verification': treasury,
  'GET /payouts': [...cooperative, ...treasury],
  'POST /payouts': treasury,
  'GET /payouts/:id': [...cooperative, ...treasury],
  'GET /payouts/:id/csv': treasury,
  'POST /payouts/:id/approval': treasury,
  'POST /payouts/:id/cancellation': treasury,
  'POST /payouts/:id/transfer': treasury,
  'GET /fees': [...cooperative, ...treasury],
  'POST /fees': treasury,
  'POST /fees/:id/end': treasury,
  'GET /tax-statuses': [...cooperative, ...institution, ...treasury],
  'POST /tax-statuses': treasury,
  'POST /tax-statuses/:id/end': treasury,
  'GET /tax-rules': [...cooperative, ...institution, ...treasury],
  'GET /periods': treasury,
  'POST /periods': treasury,
  'GET /patronage': [...cooperative, ...treasury],
  'POST /patronage': ['treasurer'],
  'GET /patronage/:year': [...cooperative, ...treasury],
  'GET /patronage/:year/sum': treasury,
  'GET /patronage/:year/csv': treasury,
  'POST /patronage/:year/shares': treasury,
  'POST /patronage/:year/recomputation': ['treasurer'],
  'POST /patronage/:year/fixing': ['administrator'],
  // From a machine, let in by its signature.
  'POST /webhooks/payments': everyone,

  // Joint buying
  'GET /campaigns/:id': [...cooperative, ...forum],
  'GET /campaigns/:id/live': [...cooperative, ...forum],
  'POST /campaigns/:id/pledge': cooperative,
  'POST /campaigns/:id/pledge/withdrawal': cooperative,
  'GET /deposits': [...cooperative, ...treasury],
  'GET /deposits/csv': treasury,
  'POST /deposits/:id/report': cooperative,
  'POST /deposits/:id/confirmation': treasury,
  'POST /deposits/:id/refusal': treasury,
  'POST /deposits/returns': treasury,
  'GET /campaigns/:id/goods': [...cooperative, ...forum],
  'GET /campaigns/:id/arrivals/new': moderators,
  'POST /campaigns/:id/arrivals': moderators,
  'POST /arrivals/:id/void': moderators,
  'POST /campaigns/:id/sharing': moderators,
  'GET /drop-points/:id/pick-list': forum,
  'POST /allotments/:id/handing-out': moderators,
  'POST /campaigns/:id/drop-points/:dropId/handing-out': moderators,
  'GET /allotments/:id/receipt': cooperative,
  'POST /allotments/:id/receipt': cooperative,
  'POST /allotments/:id/offer': cooperative,
};

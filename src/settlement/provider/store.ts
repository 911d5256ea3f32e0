import { and, eq, inArray } from 'drizzle-orm';
import { document, invoice, party, providerEvent } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { forumQuery } from '../payments/store-payments.ts';
import { openInvoicesByNumber } from '../payments/store-settle.ts';

/** The message if it came before; whose invoice it names; and that invoice if it is still open. */
export const messageQueries = (db: Db, id: string, number: string) =>
  [
    eventQuery(db, id),
    db
      .select({ id: invoice.id, buyerId: invoice.buyerId })
      .from(document)
      .innerJoin(invoice, eq(invoice.documentId, document.id))
      .innerJoin(party, and(eq(party.id, invoice.buyerId), inArray(party.kind, ['institution', 'cooperative'])))
      .where(and(eq(document.kind, 'invoice'), eq(document.number, number)))
      .limit(2),
    openInvoicesByNumber(db, number),
    forumQuery(db),
  ] as const;

export const eventQuery = (db: Db, id: string) =>
  db
    .select({ outcome: providerEvent.outcome, paymentId: providerEvent.paymentId })
    .from(providerEvent)
    .where(eq(providerEvent.id, id));

export const insertProviderEvent = (db: Db, row: typeof providerEvent.$inferInsert) =>
  db.insert(providerEvent).values(row);

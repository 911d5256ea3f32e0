import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { planLineOf } from '../planning/evidence.ts';
import type { LinePlan, NewAward } from '../planning/line.ts';
import { costOf } from '../planning/line.ts';
import type { Terms } from '../planning/market.ts';
import type { Policy } from '../split/index.ts';
import { type Entry, insertAwards, insertEntries, insertMails, insertPlan, type Mail } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { PlanCause, PlanResult } from '../types.ts';

export type PlanWrite = {
  orderId: string;
  institutionName: string;
  policy: Policy;
  /** This plan's version; the order's plans count from 1. */
  version: number;
  cause: PlanCause;
  causeAwardId: string | null;
  lines: readonly LinePlan[];
  /** Cost of what is held on lines that are not planned here. */
  elsewhere: number;
  terms: Terms;
  confirmBy: number;
  by: string | null;
  /** What else the same batch tells. */
  entries: readonly Entry[];
  mails: readonly Mail[];
  now: number;
};

type Made = NewAward & { id: string; lineId: string };

/** The statements of one plan version: the plan with its evidence, its awards, and word to each cooperative, once however many awards it has. */
export function planStatements(db: Db, write: PlanWrite): Statement[] {
  const planId = newId(write.now);
  const made = write.lines.flatMap(({ need, awards }) =>
    awards.map((award): Made => ({ ...award, id: newId(write.now), lineId: need.lineId })),
  );
  const byCooperative = [...Map.groupBy(made, (award) => award.offer.cooperativeId).values()];
  const entries = [...byCooperative.map((awards) => entryFor(awards, write)), ...write.entries];
  const mails = [...byCooperative.flatMap((awards) => mailFor(awards, write)), ...write.mails];
  return [
    insertPlan(db, planRow(planId, write)),
    ...(made.length > 0
      ? [
          insertAwards(
            db,
            made.map((award) => awardRow(award, planId, write)),
          ),
        ]
      : []),
    ...(entries.length > 0 ? [insertEntries(db, write.orderId, write.now, entries)] : []),
    ...(mails.length > 0 ? [insertMails(db, write.orderId, write.now, mails)] : []),
  ];
}

function planRow(id: string, write: PlanWrite) {
  const { orderId, version, cause, causeAwardId, policy, terms, now, by } = write;
  const lines = write.lines.map((line) => planLineOf(line, terms));
  const result: PlanResult = { policy, lines };
  const cost = write.elsewhere + lines.reduce((sum, line) => sum + line.cost, 0);
  return { id, orderId, version, cause, causeAwardId, result, cost, createdAt: now, createdBy: by };
}

function awardRow({ id, lineId, offer, quantity, unitPrice, fixedCost }: Made, planId: string, write: PlanWrite) {
  const { orderId, confirmBy, now } = write;
  const { offerId, revisionId, cooperativeId } = offer;
  const part = { quantity, awardedQuantity: quantity, unitPrice, fixedCost };
  return { id, planId, orderId, lineId, offerId, revisionId, cooperativeId, ...part, confirmBy, createdAt: now };
}

const linkTo = (awards: readonly Made[]): string => (awards.length === 1 ? `/awards/${awards[0]!.id}` : '/awards');

function entryFor(awards: readonly Made[], write: PlanWrite): Entry {
  const { institutionName, confirmBy } = write;
  return {
    partyId: awards[0]!.offer.cooperativeId,
    kind: 'award_offered',
    data: { number: '{number}', institution: institutionName, awards: awards.length, cost: costOf(awards), confirmBy },
    link: linkTo(awards),
  };
}

function mailFor(awards: readonly Made[], write: PlanWrite): Mail[] {
  const { email, cooperativeName } = awards[0]!.offer;
  if (!email) return [];
  const { institutionName, confirmBy } = write;
  const given = { cooperative: cooperativeName, institution: institutionName, cost: costOf(awards), confirmBy };
  return [{ to: email, subject: mailTexts.id.offeredSubject, body: mailTexts.id.offeredBody(given) }];
}

import type { offerMessage } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import * as data from './data/desk.ts';
import { listedSteps } from './listings.ts';
import type { Moment } from './moment.ts';
import { byDedi, byManager, byRina, bySystem, type PlayedOffer, play, type Step } from './stories.ts';
import { type Terms, termsFor } from './terms.ts';
import { offerId } from './world.ts';

export type MessageRow = typeof offerMessage.$inferInsert;
export type Desk = { offers: PlayedOffer[]; messages: MessageRow[] };

/** Pairs the listings leave alone, because the desk tells their story. */
export const onDesk: ReadonlySet<string> = new Set(
  [
    ...data.submissions.filter((s) => !s.revises && !s.again),
    ...data.drafts,
    ...data.sentBack,
    ...data.refused,
    ...data.paused,
    ...data.suspended,
    ...data.expired,
  ].map(({ slug, commodityId }) => `${slug} ${commodityId}`),
);

/** Steps that follow on a listed offer whose next version waits, by offer id. */
export function laterSteps(bySlug: BySlug, moment: Moment): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const s of data.submissions.filter((each) => each.revises)) {
    const cooperative = bySlug.get(s.slug)!;
    const at = moment.ago(0, s.hoursAgo);
    const by = byManager(cooperative);
    const terms = submittedTerms(s, cooperative, moment);
    steps.set(offerId(s.slug, s.commodityId), [
      { action: 'edit', at: at - 600_000, by, terms },
      { action: 'submit', at, by },
    ]);
  }
  for (const { slug, commodityId } of data.unfinishedEdits) {
    const cooperative = bySlug.get(slug)!;
    const terms = termsFor(cooperative, commodityId, moment);
    steps.set(offerId(slug, commodityId), [
      { action: 'edit', at: moment.ago(0, 7), by: byManager(cooperative), terms },
    ]);
  }
  return steps;
}

type BySlug = ReadonlyMap<string, Cooperative>;

/** Every offer that does not sell. */
export function deskOf(bySlug: BySlug, moment: Moment): Desk {
  const waiting = data.submissions
    .filter((s) => !s.revises)
    .map((s) => submitted(s, s.again ? '-2' : '', bySlug.get(s.slug)!, moment));
  return {
    offers: [...waiting, ...neverListed(bySlug, moment), ...onceListed(bySlug, moment)],
    messages: messagesOf(bySlug, moment),
  };
}

function neverListed(bySlug: BySlug, moment: Moment): PlayedOffer[] {
  const make = ({ slug, commodityId }: data.Aside, at: number, last?: Step) => {
    const cooperative = bySlug.get(slug)!;
    const steps = handedIn(cooperative, termsFor(cooperative, commodityId, moment), at);
    return play(offerId(slug, commodityId), cooperative, commodityId, last ? [...steps, last] : steps.slice(0, 1));
  };
  return [
    ...data.drafts.map((a, i) => make(a, moment.ago(i + 1, 2))),
    ...data.sentBack.map((a, i) =>
      make(a, moment.ago(i + 2, 5), {
        action: 'request_changes',
        at: sentBackAt(moment, i),
        by: byRina,
        reason: a.reason!,
        code: a.code,
      }),
    ),
    ...data.refused.map((a, i) =>
      make(a, moment.ago(i * 4 + 6), {
        action: 'reject',
        at: moment.ago(i * 4 + 5, 4),
        by: byDedi,
        reason: a.reason!,
        code: a.code,
      }),
    ),
  ];
}

function onceListed(bySlug: BySlug, moment: Moment): PlayedOffer[] {
  const make = (
    { slug, commodityId }: data.Aside,
    last: (c: Cooperative) => Step,
    change = (terms: Terms) => terms,
  ) => {
    const cooperative = bySlug.get(slug)!;
    const [created, ...listed] = listedSteps({ cooperative, commodityId }, moment).slice(0, 3);
    const steps = [{ ...created!, terms: change(created!.terms!) }, ...listed, last(cooperative)];
    return play(offerId(slug, commodityId), cooperative, commodityId, steps);
  };
  return [
    ...data.paused.map((a, i) => make(a, (c) => ({ action: 'pause', at: moment.ago(i + 1, 3), by: byManager(c) }))),
    ...data.suspended.map((a, i) =>
      make(a, () => ({ action: 'suspend', at: moment.ago(i + 1, 6), by: byRina, reason: a.reason!, code: a.code })),
    ),
    ...data.expired.map((a, i) =>
      make(
        a,
        () => ({ action: 'expire', at: moment.ago(i + 1, 1), by: bySystem }),
        (terms) => ended(terms, moment, i),
      ),
    ),
  ];
}

const sentBackAt = (moment: Moment, i: number): number => moment.ago(i + 1, 1);

const handedIn = (c: Cooperative, terms: Terms, at: number): Step[] => [
  { action: 'create', at: at - 3_600_000, by: byManager(c), terms },
  { action: 'submit', at, by: byManager(c) },
];

const ended = (terms: Terms, moment: Moment, i: number): Terms => ({
  ...terms,
  windowFrom: moment.day(-90),
  windowUntil: moment.day(-2 - i),
});

function submitted(s: data.Submission, suffix: string, cooperative: Cooperative, moment: Moment): PlayedOffer {
  const id = offerId(s.slug, s.commodityId) + suffix;
  return play(
    id,
    cooperative,
    s.commodityId,
    handedIn(cooperative, submittedTerms(s, cooperative, moment), moment.ago(0, s.hoursAgo)),
  );
}

function submittedTerms(s: data.Submission, cooperative: Cooperative, moment: Moment): Terms {
  const usual = s.revises
    ? listedSteps({ cooperative, commodityId: s.commodityId }, moment)[0]!.terms!
    : termsFor(cooperative, s.commodityId, moment);
  return {
    ...usual,
    ...(s.price ? { tiers: [{ from: 0, unitPrice: s.price }] } : {}),
    ...(s.available ? { available: s.available } : {}),
    ...(s.handlingFee ? { handlingFee: s.handlingFee } : {}),
    ...(s.bare ? { certificate: null } : {}),
  };
}

/** What cooperatives and moderators have written to each other. */
function messagesOf(bySlug: BySlug, moment: Moment): MessageRow[] {
  const message = (
    slug: string,
    commodityId: string,
    by: { userId: string | null; partyId: string | null },
    body: string,
    at: number,
  ) => {
    const offer = offerId(slug, commodityId);
    return {
      id: `message-${offer}-${at}`,
      offerId: offer,
      authorUserId: by.userId!,
      authorPartyId: by.partyId!,
      body,
      at,
    };
  };
  const sent = data.submissions.flatMap((s) =>
    s.message
      ? [message(s.slug, s.commodityId, byManager(bySlug.get(s.slug)!), s.message, moment.ago(0, s.hoursAgo))]
      : [],
  );
  const answered = data.sentBack.flatMap((a, i) => [
    message(a.slug, a.commodityId, byRina, a.reason!, sentBackAt(moment, i)),
    ...(a.reply ? [message(a.slug, a.commodityId, byManager(bySlug.get(a.slug)!), a.reply, moment.ago(i, 20))] : []),
  ]);
  return [...sent, ...answered];
}

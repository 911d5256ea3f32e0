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
export function laterSteps(bySlug: ReadonlyMap<string, Cooperative>, moment: Moment): Map<string, Step[]> {
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

/** Every offer that does not sell. */
export function deskOf(bySlug: ReadonlyMap<string, Cooperative>, moment: Moment): Desk {
  const make = (aside: data.Aside, steps: (c: Cooperative, terms: Terms) => Step[]) => {
    const cooperative = bySlug.get(aside.slug)!;
    const terms = termsFor(cooperative, aside.commodityId, moment);
    return play(offerId(aside.slug, aside.commodityId), cooperative, aside.commodityId, steps(cooperative, terms));
  };
  const listed = (aside: data.Aside, last: Step, change: (t: Terms) => Terms = (t) => t) => {
    const cooperative = bySlug.get(aside.slug)!;
    const steps = listedSteps({ cooperative, commodityId: aside.commodityId }, moment).slice(0, 3);
    steps[0] = { ...steps[0]!, terms: change(steps[0]!.terms!) };
    return play(offerId(aside.slug, aside.commodityId), cooperative, aside.commodityId, [...steps, last]);
  };
  const offers = [
    ...data.submissions.filter((s) => !s.revises).map((s) => submitted(s, bySlug.get(s.slug)!, moment)),
    ...data.drafts.map((a, i) => make(a, (c, terms) => handedIn(c, terms, moment.ago(i + 1, 2)).slice(0, 1))),
    ...data.sentBack.map((a, i) =>
      make(a, (c, terms) => [
        ...handedIn(c, terms, moment.ago(i + 2, 5)),
        { action: 'request_changes', at: moment.ago(i + 1, 1), by: byRina, reason: a.reason! },
      ]),
    ),
    ...data.refused.map((a, i) =>
      make(a, (c, terms) => [
        ...handedIn(c, terms, moment.ago(i * 4 + 6)),
        { action: 'reject', at: moment.ago(i * 4 + 5, 4), by: byDedi, reason: a.reason! },
      ]),
    ),
    ...data.paused.map((a, i) =>
      listed(a, { action: 'pause', at: moment.ago(i + 1, 3), by: byManager(bySlug.get(a.slug)!) }),
    ),
    ...data.suspended.map((a, i) =>
      listed(a, { action: 'suspend', at: moment.ago(i + 1, 6), by: byRina, reason: a.reason! }),
    ),
    ...data.expired.map((a, i) =>
      listed(a, { action: 'expire', at: moment.ago(i + 1, 1), by: bySystem }, (terms) => ended(terms, moment, i)),
    ),
  ];
  return { offers, messages: messagesOf(bySlug, moment) };
}

const handedIn = (c: Cooperative, terms: Terms, at: number): Step[] => [
  { action: 'create', at: at - 3_600_000, by: byManager(c), terms },
  { action: 'submit', at, by: byManager(c) },
];

const ended = (terms: Terms, moment: Moment, i: number): Terms => ({
  ...terms,
  windowFrom: moment.day(-90),
  windowUntil: moment.day(-2 - i),
});

function submitted(s: data.Submission, cooperative: Cooperative, moment: Moment): PlayedOffer {
  const id = offerId(s.slug, s.commodityId) + (s.again ? '-2' : '');
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
function messagesOf(bySlug: ReadonlyMap<string, Cooperative>, moment: Moment): MessageRow[] {
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
    message(a.slug, a.commodityId, byRina, a.reason!, moment.ago(i + 1, 1)),
    ...(a.reply ? [message(a.slug, a.commodityId, byManager(bySlug.get(a.slug)!), a.reply, moment.ago(i, 20))] : []),
  ]);
  return [...sent, ...answered];
}

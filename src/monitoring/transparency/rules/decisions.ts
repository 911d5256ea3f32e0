/** What a decision on an offer was, by the event that records it. */
export const decisionEvents = {
  offer_listed: 'approved',
  offer_revision_approved: 'change_approved',
  offer_changes_requested: 'changes_requested',
  offer_rejected: 'rejected',
  offer_suspended: 'suspended',
  offer_reinstated: 'reinstated',
} as const;
export type DecisionEvent = keyof typeof decisionEvents;
export type DecisionKind = (typeof decisionEvents)[DecisionEvent];

/** As moderators choose them (`catalog/moderation/reasons.ts`). */
const codes = ['price', 'certificate', 'photo', 'amount', 'delivery', 'quality', 'duplicate', 'other'] as const;
export type ReasonCategory = 'none' | (typeof codes)[number];

/** By the words a moderator wrote, of decisions from before moderators chose a code; the words themselves are never told: they are free text, and may name people. The first that fits. */
const words: readonly [ReasonCategory, RegExp][] = [
  ['certificate', /sertifikat|certificate|halal|\bsni\b|p-?irt|\bpsat\b|izin|licen[cs]e|bpom/i],
  ['price', /harga|\bhet\b|\bhap\b|price|mahal|\brp\.? ?\d/i],
  ['photo', /foto|gambar|photo|picture|image/i],
  ['amount', /jumlah|stok|berat|satuan|kemasan|ukuran|\bisi\b|\bkg\b|quantity|stock|weight|\bunit\b|\blot\b/i],
  ['delivery', /kirim|antar|jadwal|tanggal|deliver|\bdates?\b/i],
];

/** What is told of a reason: the code the moderator chose, else a guess by the words. */
export function toldReason(code: unknown, reason: string | null): { category: ReasonCategory; isGuess: boolean } {
  const chosen = codes.find((one) => one === code);
  const category = chosen ?? categoryOf(reason);
  return { category, isGuess: !chosen && category !== 'none' };
}

export const categoryOf = (reason: string | null): ReasonCategory =>
  !reason?.trim() ? 'none' : (words.find(([, pattern]) => pattern.test(reason))?.[0] ?? 'other');

/** How the city traded before its stories begin: whole months, and the orders of each. */
export const PAST_MONTHS = 4;
export const ORDERS_A_MONTH = 14;
/** A few orders long before, by whose sellers some have sold nothing since. */
export const EARLY = { monthsAgo: 7, orders: 3 } as const;

/**
 * Cooperatives that stopped selling, so that there is something to look after: months ago in which each sold last, if it was asked then.
 * The stories ask none of them for anything that they confirm.
 */
export const stopped: Readonly<Record<string, number>> = {
  ...{ ranggamekar: 7, sindangsari: 7, baranangsiang: 7 },
  ...{ situgede: 4, tajur: 4 },
  ...{ harjasari: 3, ciparigi: 3 },
  ...{ lawanggintung: 2, tegalgundil: 2, semplak: 2, sukasari: 2, pamoyanan: 2, cimahpar: 2, margajaya: 2 },
};

/** Share of the shipments that come two days after the day agreed on, of most, and of those that are known for it. */
export const late = {
  ...{ usual: 0.06, often: 0.85 },
  slugs: [
    ...['cikaret', 'mulyaharja', 'kedungbadak', 'tanahbaru', 'bantarjati', 'cilendektimur', 'kebonpedes'],
    ...['balumbangjaya', 'rancamaya', 'cibuluh', 'pasirkuda', 'semplak', 'sukasari', 'margajaya', 'cimahpar'],
  ] as readonly string[],
};

/** A share of the orders, in tenths. */
export const policiesOfTen = [
  'fair',
  'fair',
  'fair',
  'fair',
  'fair',
  'nearest',
  'nearest',
  'fair',
  'cheapest',
  'cheapest',
] as const;

/** What each kind of buyer takes, more often what stands twice. */
export const tastes = {
  hospital: ['beras-medium', 'beras-medium', 'telur-ayam', 'minyak-goreng', 'ayam-karkas', 'bayam', 'wortel'],
  kitchen: ['beras-medium', 'telur-ayam', 'telur-ayam', 'tempe', 'ayam-karkas', 'kangkung', 'bayam', 'wortel'],
  school: ['beras-medium', 'gula-pasir', 'minyak-goreng', 'tempe', 'kangkung', 'telur-ayam'],
  hotel: ['beras-premium', 'beras-premium', 'telur-ayam', 'minyak-goreng', 'ayam-karkas', 'wortel', 'bayam'],
  office: ['beras-medium', 'beras-medium', 'minyak-goreng', 'gula-pasir', 'beras-premium'],
  other: ['beras-medium', 'tempe', 'kangkung', 'gula-pasir', 'telur-ayam', 'minyak-goreng'],
} as const;

/** Of what the middling sellers of a commodity have, so much of a hundred is asked for by one line, at least and at most. */
export const asked = { least: 140, most: 320 } as const;

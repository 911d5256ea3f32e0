/** How the city traded before its stories begin: whole months, and the orders of each. */
export const PAST_MONTHS = 4;
export const ORDERS_A_MONTH = 14;

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

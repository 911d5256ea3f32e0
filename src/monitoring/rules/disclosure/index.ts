/**
 * What the public may see of the trade: tables in which nobody's figure can be read, alone or together, today or from two
 * editions. Pure, whole numbers only, the same for the same facts in any order.
 *
 * - `publish(facts, tables, rules, { through, previous })` makes an edition; `releaseMedian` says how near a median price is told.
 *
 * How it is done, on a page:
 * 1. Every table adds up the same atoms, kecamatan × commodity × month. So all of them are one problem, a year at a time.
 * 2. A figure is sensitive with fewer than five members behind it, or when one could work out another's part (`sensitive`).
 * 3. Naming only these would be useless: a row's total less its other cells gives them away. So each sensitive figure gets a guard,
 *    the boxes of the hypercube method: trade moved between the corners of a box of atoms, from kecamatan to kecamatan, commodity
 *    to commodity, month to month, leaves every sum over a side of the box as it was. Only tables that keep all sides apart see it;
 *    what they would show is withheld too. With fewer sides there are fewer corners and more tables that see them; the box
 *    without sides is the atom alone. The box is taken that withholds the fewest members' figures.
 * 4. The world with the move, the world with its reverse and the true one are alike for a reader. Nobody in them trades less than
 *    nothing, and where nothing was traded nothing is: the reader may even know who traded what with whom, only not for how much.
 *    So the figure is open by at least ± `protectionBps`, in rupiah and in quantity, and cannot be had by adding, subtracting or
 *    linear programming. That is a proof for each figure (`Proof`), not a hope about the method.
 * 5. A member or institution knows its own part: what it can take away from the sums shrinks the room of the boxes. Where a guard
 *    would not stand up to one of the parties in its corners, the figure gets another one without it (the "singleton problem").
 * 6. A figure withheld for another's sake could be told by itself: it is never unique to a stranger, but has no ± of its own. To
 *    ask for one would be in vain, as a year's figure is known but for the months withheld, and those are what counts. What no
 *    guard moves in the end is told after all.
 * 7. What was told stays; periods are told once, when they are over. A year's guards are searched anew when its own tables come,
 *    and a table new to readers begins with what has not been told yet. Cost: a second or two for a year of 2,400 atoms.
 *
 * Why not the alternatives: to publish one hierarchy only, small cells merged, is as safe but shows no commodity of the whole city,
 * since most kecamatan have fewer than five sellers of it; optimal suppression by integer programming withholds less but takes
 * hours for linked tables, and cannot be followed with pencil and paper.
 *
 * Tried, not proven: a guard moves rupiah and quantity by themselves, while a reader may know between which prices a commodity is
 * sold, and what the public orders tell of their parts. All of it together is put to a linear program in the tests, on the demo
 * world's editions and on random worlds. Orders are told without quantities for that reason (`transparency/rules/orders.ts`).
 *
 * What else is published beside the tables:
 * - Each month's Gini by weight, no linear figure, but its bounds can be put to the same program. With everybody's weight known, it
 *   stays harmless in steps of 0.05; to the hundredth it did not in every small world, so it is not told so (`toldGini`).
 * - Joint purchases: what cooperatives bought together, not what they sold. No sale is in both, so no equation joins the two tables,
 *   though the same members stand behind them; each purchase is kept by the same rules by itself (`jointRow`).
 * - Orders and the yearly edition are in the program, all months together. Files hold what the pages show, in the same roundings.
 *
 * Not promised: against two parties who lay their books together, for a sum of withheld figures that a reader forms, and against
 * verified parties who write down every day what the catalog shows cooperatives to have left: who buys has to see it. Everybody
 * else sees it in bands (`catalog/stock.ts`), from which large sales can still be guessed, not told.
 *
 * Sources: Repsilber, Preservation of confidentiality in aggregated data, 1994, and Giessing and Repsilber, Tools and strategies to
 * protect multiple tables with the GHQUAR cell suppression engine, LNCS 2316, 2002 (hypercubes); Cox, Suppression methodology and
 * statistical disclosure control, JASA 75, 1980 (linear protection); Hundepool et al., Statistical Disclosure Control, Wiley 2012,
 * chapter 4 (sensitivity, audit by intervals, linked tables, singletons).
 */
export { releaseMedian } from './median.ts';
export type { Move, Proof } from './proofs.ts';
export { type Asked, type Publication, publish } from './publish.ts';
export { sensitive } from './sensitivity.ts';
export type { Cell, DisclosureRules, Edition, Fact, Figures, Median, Table, Why } from './types.ts';
export { DEFAULT_RULES } from './types.ts';

import { commodityName } from '../../catalog/index.ts';
import { type Lang, LOCALE } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { letterOf } from './rules/orders.ts';
import { orderTexts } from './texts-orders.ts';

type Goods = { id: string; nameId: string; nameEn: string; unit: string };
export type Named = { name: string; unit: string };

/** What goods are called, by id. */
export const goodsNames = (goods: readonly Goods[], lang: Lang): ((id: string | null) => Named) => {
  const names = new Map(goods.map((one) => [one.id, { name: commodityName(one, lang), unit: one.unit }]));
  return (id) => names.get(id ?? '') ?? { name: id ?? '', unit: '' };
};

/** `November 2026`, or the year alone. */
export const periodText = (period: string, lang: Lang): string =>
  period.length === 4
    ? period
    : new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(`${period}-15T00:00:00Z`),
      );

type Seller = { id: string; orderId: string; name: string | null };

/**
 * What an order's cooperatives are called: by name where that is told, else `Koperasi A`, `B` …, the same in all its versions. The
 * order is that of a hash with the order's own id, which nobody but its parties knows: it tells neither who is larger, nor whether
 * the A of one order is the A of another.
 */
export async function callSellers(sellers: readonly Seller[], lang: Lang): Promise<ReadonlyMap<string, string>> {
  const drawn = await Promise.all(
    sellers.map(async ({ id, orderId, name }) => ({ id, name, lot: await sha256(`${orderId}\n${id}`) })),
  );
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return new Map(drawn.map(({ id, name }, n) => [id, name ?? orderTexts[lang].letter(letterOf(n))]));
}

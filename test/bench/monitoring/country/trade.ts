import { offerId, priceOf } from './parties.ts';
import {
  BESIDE,
  BEYOND,
  DAY,
  dayAt,
  draw,
  GOODS,
  HOUR,
  id,
  type Measures,
  numbers,
  SECOND,
  type Step,
} from './steps.ts';

/** Months of thirty days in which everybody trades, and older ones in which one in eight does. */
const [FULL, OLDER] = [3, 6];
const MONTH = 30 * DAY;
/** Without a common factor with the traders: one after the other they are met all over the country. */
const STRIDE = 7919;

/** Orders of two lines with two awards each, over three cooperatives: four awards a cooperative and month. */
export const tradeSteps = (m: Measures): Step[] => [
  ['orders', orders(m)],
  ['awards', awards(m)],
  ['awards', `create index temp.deal_order on deal (o)`],
  [
    'orders',
    `insert into bulk_order (id, number, institution_id, site_id, state, policy, needed_on, created_by, created_at, placed_at, updated_at)
      select ${id('o', 'o')}, printf('P-2001-%06d', o), i, 's-' || i, iif((select max(state = 'reserved') from deal d where d.o = q.o), 'placed', 'confirmed'),
        'cheapest', ${dayAt(`at + 4 * ${DAY}`)}, 'u-sari', at - ${HOUR}, at, at
      from (select o, at, ${id('i', `k % ${m.institutions}`)} i from ordered) q`,
  ],
  [
    'lines',
    `insert into order_line (id, order_id, position, commodity_id, quantity, typed_quantity, typed_unit, waived)
      select ${id('l', 'o')} || l, ${id('o', 'o')}, l, max(good), sum(quantity), sum(quantity), 'kg',
        sum(iif(state in ('declined', 'lapsed'), quantity, 0)) from deal group by o, l`,
  ],
  [
    'plans',
    `insert into plan (id, order_id, version, cause, result, cost, created_at)
      select ${id('p', 'o')}, ${id('o', 'o')}, 1, 'placed', '{"policy":"cheapest","lines":[]}', 0, at from ordered`,
  ],
  [
    'awards',
    `insert into award (id, plan_id, order_id, line_id, offer_id, revision_id, cooperative_id, quantity, awarded_quantity, unit_price, fixed_cost,
        confirm_by, created_at)
      select id, ${id('p', 'o')}, ${id('o', 'o')}, ${id('l', 'o')} || l, offer, offer || 'r', ${id('k', 'k')}, quantity, quantity, price, 0, at + ${DAY}, at + 60000
      from deal`,
  ],
  [
    'answers',
    `update award set state = d.state, decided_at = d.decided, decided_by = iif(d.state = 'lapsed', null, 'u-bench'),
        decision_reason = iif(d.state = 'declined', 'stok habis', null)
      from deal d where d.id = award.id and d.state <> 'reserved'`,
  ],
];

const orders = ({ traders: n, now }: Measures): string => `
  create temp table ordered as ${numbers(n)}, months as (select value m from json_each('${JSON.stringify(monthsAgo)}'))
  select row_number() over (order by m desc, i) o, m, i * ${STRIDE} % ${n} k, ${now} - (m + 1) * ${MONTH} + i * ${MONTH} / ${n} at
  from months, numbers where (m < ${FULL} or i / 8 % 8 = m % 8) and ${draw('i * 13 + m', 4, 10)} > 0`;

const monthsAgo = Array.from({ length: FULL + OLDER }, (_, i) => FULL + OLDER - 1 - i);

/** `seat`: which of an order's three cooperatives. Offers that still wait with the moderators are asked for nothing. */
const awards = ({ traders: n, now }: Measures): string => `
  create temp table deal as
  with seats(l, a, seat, away) as (values (0, 0, 0, 0), (0, 1, 1, ${BESIDE}), (1, 0, 0, 0), (1, 1, 2, ${BEYOND})),
  asked as (select o, l, a, seat, at, (k + away) % ${n} k, o * 4 + l * 2 + a x from ordered, seats),
  sized as (select *, 20 + ${draw('x', 5, 380)} quantity, ${draw('x', 6, 100)} luck from asked where not (k % 20 = 7 and l = 1))
  select ${id('a', 'o')} || l || a id, o, l, seat, k, at, quantity, g.id good, ${offerId('k', 'l')} offer, ${priceOf('k', 'g.price')} price,
    case when at > ${now} - 30 * ${HOUR} then 'reserved' when luck < 88 then 'confirmed' when luck < 95 then 'declined' else 'lapsed' end state,
    iif(luck < 95, at + (1 + luck % 20) * ${HOUR}, at + ${DAY} + 60000) decided
  from sized join goods g on g.g = (k + l * ${SECOND}) % ${GOODS.length} order by o, l, a`;

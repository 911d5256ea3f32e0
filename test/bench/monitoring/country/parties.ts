import { A_KECAMATAN, DAY, dayAt, draw, GOODS, id, type Measures, numbers, SECOND, type Step } from './steps.ts';

const goods = GOODS.map(([name, price], i) => `(${i}, '${name}', ${price})`).join(', ');
const AVAILABLE = 1_000_000_000;

/** Who trades: cooperatives in their kecamatan, institutions with a site, people, and what each cooperative offers. */
export const partySteps = (m: Measures): Step[] => [
  ['goods', `create temp table goods (g integer primary key, id text, price integer)`],
  ['goods', `insert into goods values ${goods}`],
  ['cooperatives', cooperatives(m)],
  ['institutions', institutions(m)],
  [
    'sites',
    `insert into site (id, party_id, name, address, kecamatan, latitude, longitude, created_at)
      select 's-' || id, id, 'Gudang ' || name, address, kecamatan, latitude, longitude, created_at from party where id like 'wi%'`,
  ],
  ['mentors', people(m.mentors, 'm', 'forum-bogor', 'mentor', m)],
  ['managers', people(m.cooperatives, 'k', null, 'manager', m)],
  ['accounts', accounts(m)],
  ...offers(m),
  [
    'needs',
    `insert into need (id, cooperative_id, commodity_id, quantity, rhythm, updated_by, updated_at)
      ${numbers(m.cooperatives)} select ${id('n', 'i')}, ${id('k', 'i')}, g.id, 50 + ${draw('i', 9, 400)}, 'monthly', 'u-bench', ${m.now - 30 * DAY}
      from numbers join goods g on g.g = (i + 5) % ${GOODS.length}`,
  ],
];

const place = (i: string): string => `printf('Kecamatan %04d', (${i}) / ${A_KECAMATAN})`;
/** Along the islands, one kecamatan beside the other. */
const latitude = (i: string): string => `-9.0 + ((${i}) / ${A_KECAMATAN}) % 97 * 0.12 + (${i}) % 11 * 0.002`;
const longitude = (i: string): string => `96.0 + ((${i}) / ${A_KECAMATAN}) % 89 * 0.45 + (${i}) % 7 * 0.002`;

const cooperatives = ({ cooperatives: n, now }: Measures): string => `
  insert into party (id, kind, status, name, type, kelurahan_code, kelurahan, kecamatan, address, latitude, longitude, weight,
    created_at, decided_at, demo)
  ${numbers(n)} select ${id('k', 'i')}, 'cooperative', 'verified', printf('Koperasi Desa %05d', i), null, printf('%010d', 3300000000 + i),
    printf('Kelurahan %05d', i), ${place('i')}, 'Jalan Desa 1', ${latitude('i')}, ${longitude('i')}, 1 + ${draw('i', 1, 9)},
    ${now - 400 * DAY}, ${now - 399 * DAY}, 1 from numbers`;

const institutions = ({ institutions: n, cooperatives: all, now }: Measures): string => `
  insert into party (id, kind, status, name, type, kelurahan, kecamatan, address, latitude, longitude, approval_limit, created_at, decided_at, demo)
  ${numbers(n)}, placed as (select i, i * ${Math.max(1, Math.floor(all / n))} at from numbers)
  select ${id('i', 'i')}, 'institution', 'verified', printf('Instansi %04d', i), iif(i % 3 = 0, 'hospital', iif(i % 3 = 1, 'school', 'kitchen')),
    printf('Kelurahan %05d', at), ${place('at')}, 'Jalan Raya 1', ${latitude('at')}, ${longitude('at')}, 0,
    ${now - 400 * DAY}, ${now - 399 * DAY}, 1 from placed`;

/** A person each with a membership, in the party of its own number or all in one. */
const people = (n: number, letter: string, party: string | null, role: string, { now }: Measures): string => `
  insert into user (id, name, email, email_verified, created_at, updated_at)
  ${numbers(n)} select 'u-' || ${id(letter, 'i')}, printf('${role} %05d', i), ${id(letter, 'i')} || '@country.example', 1, ${now}, ${now} from numbers;
  insert into membership (id, user_id, party_id, role, created_at)
  ${numbers(n)} select 'm-' || ${id(letter, 'i')}, 'u-' || ${id(letter, 'i')}, ${party ? `'${party}'` : id(letter, 'i')}, '${role}', ${now} from numbers`;

export const offerId = (i: string, which: string): string => `printf('wf%06d%d', ${i}, ${which})`;
export const priceOf = (i: string, price: string): string => `${price} * (970 + ${draw(i, 2, 61)}) / 1000 / 10 * 10`;

/** Two a cooperative, one in twenty of the second still with the moderators. */
const offers = ({ cooperatives: n, now }: Measures): Step[] => {
  const both = `${numbers(n)}, offered as (
    select i, which, i % 20 = 7 and which = 1 waits, g.id good, ${priceOf('i', 'g.price')} price
    from numbers, (select 0 which union all select 1) join goods g on g.g = (i + which * ${SECOND}) % ${GOODS.length})`;
  const at = now - 380 * DAY;
  return [
    [
      'offers',
      `insert into offer (id, cooperative_id, commodity_id, available, created_at, updated_at)
        ${both} select ${offerId('i', 'which')}, ${id('k', 'i')}, good, ${AVAILABLE}, ${at}, ${at} from offered`,
    ],
    [
      'revisions',
      `insert into offer_revision (id, offer_id, number, state, tiers, min_lot, lot_size, handling_fee, lead_days, window_from, window_until,
          available, created_by, created_at, submitted_at, decided_at)
        ${both} select ${offerId('i', 'which')} || 'r', ${offerId('i', 'which')}, 1, iif(waits, 'submitted', 'approved'),
          json_array(json_object('from', 0, 'unitPrice', price)), 1, 1, 0, 0, '2020-01-01', '2040-12-31', ${AVAILABLE}, 'u-bench', ${at},
          iif(waits, ${now - DAY}, ${at}), iif(waits, null, ${at}) from offered`,
    ],
    [
      'listings',
      `update offer set state = iif(r.state = 'submitted', 'submitted', 'listed'), listed_revision_id = iif(r.state = 'submitted', null, r.id),
          listed_price = r.tiers ->> '$[0].unitPrice', listed_lowest_price = r.tiers ->> '$[0].unitPrice', listed_min_lot = 1, listed_lot_size = 1,
          listed_handling_fee = 0, listed_lead_days = 0, listed_from = '2020-01-01', listed_until = '2040-12-31', listed_at = ${at}
        from offer_revision r where r.offer_id = offer.id and offer.id like 'wf%'`,
    ],
    [
      'prices of offers',
      `insert into commodity_price_day (commodity_id, day, low, median, high, offers)
        ${numbers(180)} select g.id, ${dayAt(`${now} - i * ${DAY}`)}, g.price * 97 / 100, g.price * (990 + ${draw('i + g', 3, 40)}) / 1000, g.price * 103 / 100,
          ${Math.floor(n / 4)} from numbers, goods g where true on conflict do nothing`,
    ],
  ];
};

/** The first manager and the first institution's approver sign in with the password of the demo world. */
const accounts = ({ now }: Measures): string => `
  insert into user (id, name, email, email_verified, created_at, updated_at) values ('u-wi0000000', 'approver', 'wi0000000@country.example', 1, ${now}, ${now});
  insert into membership (id, user_id, party_id, role, created_at) values ('m-wi0000000', 'u-wi0000000', 'wi0000000', 'approver', ${now});
  insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select 'account-' || value, value, provider_id, value, password, ${now}, ${now} from account, json_each('["u-wk0000000","u-wi0000000"]')
    where user_id = 'u-rina'`;

import { DAY, dayAt, draw, id, type Measures, monthAt, numbers, type Step } from './steps.ts';

/** Scores of so many months before the one that runs, of which the newest two tell all their figures. */
const [MONTHS, TOLD] = [9, 2];

/** What monitoring has of them already: the ledger's sums, market prices, scores and warnings, mentors with their visits, observers. */
export const watchSteps = (m: Measures): Step[] => [
  ['ledger', ledger(m)],
  ...markets(m),
  ['scores', scores(m)],
  ['warnings', warnings(m)],
  ...mentoring(m),
  [
    'observers',
    `insert into observer_grant (id, observer_id, kecamatan, from_day, until_day, granted_by, granted_at)
      ${numbers(Math.ceil(m.cooperatives / 400))} select ${id('b', 'i')}, 'obs-dekopinda', printf('Kecamatan %04d', i), '2026-01-01', '2026-12-31', 'u-agus', ${m.now}
      from numbers`,
  ],
  [
    'observers',
    `insert into observer_look (id, grant_id, user_id, page, at)
      ${numbers(Math.ceil(m.cooperatives / 4))} select printf('01LOOK%020d', i), ${id('b', `i % ${Math.ceil(m.cooperatives / 400)}`)}, 'u-pemantau', '/observed', ${m.now} - i * 60000
      from numbers`,
  ],
];

/** Four months of what is owed and paid: receivables (1200) and the bank (1100) of cooperatives, payables (2100) of institutions. */
const ledger = ({ cooperatives: n, institutions, now }: Measures): string => `
  insert into account_month (party_id, code, counterparty_id, month, debit, credit)
  ${numbers(n)}, kept as (select i, ${id('k', 'i')} k, ${id('i', `i % ${institutions}`)} buyer, value ago,
      ${monthAt(`${now} - value * 30 * ${DAY}`)} month, 1000000 + ${draw('i', 8, 900)} * 10000 amount
    from numbers, json_each('[0,1,2,3]'))
  select k, '1200', buyer, month, amount, iif(ago < 1, amount / 2, amount) from kept where true
  union all select k, '1100', '', month, amount, amount / 3 from kept
  union all select buyer, '2100', k, month, iif(ago < 1, amount / 2, amount), amount from kept where true
  on conflict do nothing`;

/** Every market notes all goods once a week, for a quarter. */
const markets = ({ markets: n, now }: Measures): Step[] => [
  [
    'markets',
    `insert into market (id, name, kelurahan, kecamatan) ${numbers(n)} select ${id('t', 'i')}, printf('Pasar %04d', i),
      printf('Kelurahan %05d', i * 11), printf('Kecamatan %04d', i) from numbers`,
  ],
  [
    'market prices',
    `insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
      ${numbers(n)} select printf('wx%02d%05d%d', w.value, i, g), ${id('t', 'i')}, g.id, ${dayAt(`${now} - (w.value * 7 + i % 7) * ${DAY}`)},
        g.price * (1000 + ${draw('i * 100 + w.value', 10, 120)}) / 1000, 'u-maya', ${now} - (w.value * 7 + i % 7) * ${DAY}
      from json_each('[12,11,10,9,8,7,6,5,4,3,2,1,0]') w, numbers, goods g`,
  ],
];

/** The newest as a score of the demo world tells them. */
const scores = ({ cooperatives: n, now }: Measures): string => `
  insert into health_score (cooperative_id, month, total, measures, made_at)
  ${numbers(n)}, sample as materialized (select measures from health_score order by month desc, cooperative_id limit 1),
  months as (select value ago, ${monthAt(`${now} - value * 30 * ${DAY}`)} month from json_each('${JSON.stringify(Array.from({ length: MONTHS + 1 }, (_, i) => MONTHS - i))}'))
  select ${id('k', 'i')}, month, iif(${draw('i + ago', 11, 50)} = 0, null, 20 + ${draw('i * 31 + ago', 12, 75)}),
    iif(ago < ${TOLD}, (select measures from sample), '{"day":"' || month || '-28","figures":{},"measures":[],"basis":{}}'), ${now} - ago * 30 * ${DAY} - ${DAY}
  from months, numbers where true on conflict do nothing`;

const warnings = ({ cooperatives: n, now }: Measures): string => `
  insert into warning (id, key, cooperative_id, kind, severity, figures, since, raised_at)
  ${numbers(Math.floor(n / 10))} select ${id('w', 'i')}, 'declines_rising/' || ${id('k', 'i * 10')} || '/@' || ${dayAt(`${now - 9 * DAY}`)}, ${id('k', 'i * 10')},
    'declines_rising', iif(i % 3 = 0, 'serious', 'warning'), '{"before":1,"beforeOf":20,"now":5,"nowOf":12,"subject":"","seenOn":"' || ${dayAt(String(now))} || '"}',
    ${dayAt(`${now - 9 * DAY}`)}, ${now} - i % 9 * ${DAY} from numbers`;

/** Every cooperative has a mentor, every second was visited or is to be, and has something to do. */
const mentoring = ({ cooperatives: n, mentors, now }: Measures): Step[] => {
  const half = numbers(Math.floor(n / 2));
  const of = `'u-' || ${id('m', `i * 2 % ${mentors}`)}`;
  return [
    [
      'mentors',
      `insert into mentorship (id, mentor_id, cooperative_id, since, assigned_by)
        ${numbers(n)} select ${id('h', 'i')}, iif(i < 40, 'u-maya', 'u-' || ${id('m', `i % ${mentors}`)}), ${id('k', 'i')}, ${now - 200 * DAY}, 'u-agus' from numbers`,
    ],
    [
      'visits',
      `insert into visit (id, cooperative_id, mentor_id, state, planned_on, purpose, done_on, attendance, created_at, updated_at)
        ${half}, planned as (select i, i % 5 = 0 ahead, ${dayAt(`${now} + iif(i % 5 = 0, 3 + i % 20, -(i % 80)) * ${DAY}`)} day from numbers)
        select ${id('v', 'i')}, ${id('k', 'i * 2')}, ${of}, iif(ahead, 'planned', 'done'), day, 'Kunjungan rutin', iif(ahead, null, day),
          iif(ahead, '', 'Ketua' || char(10) || 'Bendahara'), ${now - 100 * DAY}, ${now - 90 * DAY} from planned`,
    ],
    [
      'action items',
      `insert into action_item (id, cooperative_id, what, owner, due_on, created_by, created_at, done_by, done_at)
        ${half} select ${id('z', 'i')}, ${id('k', 'i * 2')}, 'Perbarui daftar harga', iif(i % 3 = 0, 'mentor', 'cooperative'),
          ${dayAt(`${now} + (i % 60 - 40) * ${DAY}`)}, 'u-maya', ${now - 80 * DAY}, iif(i % 60 < 38, 'u-maya', null), iif(i % 60 < 38, ${now} - (40 - i % 60) * ${DAY}, null)
        from numbers`,
    ],
    [
      'goals',
      `insert into goal (id, cooperative_id, measure, start_value, target, starts_on, due_on, created_by, created_at)
        ${numbers(Math.floor(n / 4))} select ${id('q', 'i')}, ${id('k', 'i * 4')}, 'total', 50, 60 + i % 30, ${dayAt(`${now - 60 * DAY}`)},
          ${dayAt(`${now} + (10 + i % 60) * ${DAY}`)}, 'u-maya', ${now - 60 * DAY} from numbers`,
    ],
  ];
};

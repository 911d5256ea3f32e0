import { DAY, dayAt, draw, HOUR, id, type Measures, type Step } from './steps.ts';

const parcel = `${id('c', 'o')} || seat`;

/** What was confirmed goes off and is weighed: one shipment for each of an order's cooperatives. */
export const goodsSteps = ({ now }: Measures): Step[] => [
  [
    'shipments',
    `create temp table parcel as select ${parcel} id, o, seat, k, min(at) at, ${draw('o * 3 + seat', 7, 100)} luck, group_concat(id) awards
      from deal where state = 'confirmed' and at < ${now} - 3 * ${DAY} group by o, seat`,
  ],
  [
    'shipments',
    `insert into consignment (id, order_id, cooperative_id, planned_on, vehicle, driver, created_by, created_at)
      select id, ${id('o', 'o')}, ${id('k', 'k')}, ${dayAt(`at + 3 * ${DAY}`)}, 'F 8123 AB', 'Pak Ujang', 'u-bench', at + 30 * ${HOUR} from parcel`,
  ],
  [
    'shipments',
    `insert into consignment_line (id, consignment_id, position, award_id, quantity)
      select 'g' || id, ${parcel}, l, id, quantity from deal where state = 'confirmed' and at < ${now} - 3 * ${DAY} order by o, seat, l`,
  ],
  [
    'sent',
    `update consignment set state = 'sent', sent_by = 'u-bench', sent_at = created_at + 12 * ${HOUR}, version = 2
      from parcel p where p.id = consignment.id and p.at < ${now} - 4 * ${DAY}`,
  ],
  [
    'receipts',
    `insert into receipt (id, consignment_id, received_by, received_by_name, created_at)
      select 'r' || id, id, 'u-bench', 'Gudang', at + iif(luck < 8, 90, 50 + luck % 20) * ${HOUR} from parcel where at < ${now} - 5 * ${DAY}`,
  ],
  [
    'receipts',
    `insert into receipt_line (id, receipt_id, consignment_line_id, received_milli, refused_milli, deducted_milli, refusal_reason, reason)
      select 'y' || d.id, 'r' || p.id, 'g' || d.id, quantity * iif(luck % 20 = 0, 980, 1000), iif(luck % 25 = 1, quantity * 50, 0),
        iif(luck % 17 = 2, quantity * 20, 0), iif(luck % 25 = 1, 'quality', null), iif(luck % 17 = 2, 'kadar air', '')
      from deal d join parcel p on p.id = ${parcel.replaceAll('seat', 'd.seat').replaceAll("'wc%07d', o", "'wc%07d', d.o")}
      where d.state = 'confirmed' and d.at < ${now} - 5 * ${DAY} order by d.o, d.seat, d.l`,
  ],
];

import { DAY, dayAt, id, type Measures, numbers, type Step } from './steps.ts';

const [PACK, PRICE, PLEDGES] = [50, 12_500, 8] as const;
const SUPPLIER = `(select min(id) from party where kind = 'supplier')`;

/** Joint purchases of a quarter, ordered: a few cooperatives each, all of one list. One cooperative in twenty takes part. */
export const jointSteps = ({ cooperatives, now }: Measures): Step[] => {
  const each = `with joint as (select i, ${id('j', 'i')} id, closes from bought)`;
  const pledged = `with pledged as (select b.i, ${id('j', 'b.i')} j, value p, b.i * ${PLEDGES} + value x, ${PACK} * (1 + (b.i + value) % 8) quantity, closes
    from bought b, json_each('[0,1,2,3,4,5,6,7]'))`;
  const total = `(select sum(quantity) from allotment t where t.campaign_id = joint.id)`;
  const move = (set: string) => `update campaign set ${set} where id like 'wj%'`;
  const serials = `(select coalesce(max(serial), 0) from document where issuer_id = 'forum-bogor' and kind = 'purchase_order' and year = y.year)`;
  const statements = [
    `create temp table bought as ${numbers(Math.ceil(cooperatives / 20 / PLEDGES))} select i, ${now} - (1 + i % 90) * ${DAY} closes from numbers`,
    `insert into price_list (id, supplier_id, commodity_id, pack_size, valid_from, valid_until, created_by, created_at)
      values ('w-list', ${SUPPLIER}, 'beras-medium', ${PACK}, ${now - 200 * DAY}, ${now + 200 * DAY}, 'u-bench', ${now - 200 * DAY});
      insert into price_list_tier (list_id, position, from_quantity, unit_price) values ('w-list', 0, 0, ${PRICE})`,
    `insert into campaign (id, number, commodity_id, deadline, delivery_from, delivery_until, created_by, created_at, updated_at)
      ${each} select id, 'W-' || id, 'beras-medium', closes, ${dayAt(`closes + 3 * ${DAY}`)}, ${dayAt(`closes + 9 * ${DAY}`)}, 'u-bench', closes - 10 * ${DAY}, closes - 10 * ${DAY} from joint`,
    `insert into campaign_list (campaign_id, list_id) ${each} select id, 'w-list' from joint`,
    `insert into drop_point (id, campaign_id, position, name, address) ${each} select 'd' || id, id, 0, 'Gudang', 'Jalan Desa 1' from joint`,
    move(`state = 'open', opened_at = created_at + ${DAY}, updated_at = created_at + ${DAY}`),
    `insert into pledge (id, campaign_id, cooperative_id, quantity, drop_point_id, at, created_by, created_at, updated_by, updated_at)
      ${pledged} select j || p, j, ${id('k', 'x * 20')}, quantity, 'd' || j, closes - 5 * ${DAY}, 'u-bench', closes - 5 * ${DAY}, 'u-bench', closes - 5 * ${DAY}
      from pledged where x * 20 < ${cooperatives}`,
    move(`state = 'closing', updated_at = deadline`),
    `insert into campaign_closing (campaign_id, round, kind, missing, pledges, pledged, total, cost, per_unit, proven, evidence, closed_at)
      select c.id, 1, 'go_ahead', 0, count(*), sum(p.quantity), sum(p.quantity), sum(p.quantity) * ${PRICE}, ${PRICE}, 1, '{"lists":[]}', c.deadline
      from campaign c join pledge p on p.campaign_id = c.id where c.id like 'wj%' group by c.id`,
    `insert into allotment (id, campaign_id, pledge_id, cooperative_id, drop_point_id, kind, quantity, verdict)
      select 'v' || id, campaign_id, id, cooperative_id, drop_point_id, 'counts', quantity, '{}' from pledge where id like 'wj%'`,
    `insert into document (id, kind, issuer_id, counterparty_id, year, serial, number, subject_id, content, content_hash, check_token, issued_at)
      with joint as (select i, ${id('j', 'i')} id, closes, cast(substr(${dayAt('closes')}, 1, 4) as integer) year from bought),
      y as (select distinct year from joint), last as materialized (select year, ${serials} serial from y)
      select 'w-po-' || id, 'purchase_order', 'forum-bogor', ${SUPPLIER}, joint.year, last.serial + row_number() over (partition by joint.year order by i),
        'W-PO-' || id, 'b' || id, '{}', '', 'w-po-' || id, closes from joint join last on last.year = joint.year order by joint.year, i`,
    `insert into campaign_purchase (id, campaign_id, list_id, supplier_id, packs, pack_size, quantity, unit_price, delivery_cost, cost, document_id)
      ${each} select 'b' || id, id, 'w-list', ${SUPPLIER}, ${total} / ${PACK}, ${PACK}, ${total}, ${PRICE}, 0, ${total} * ${PRICE}, 'w-po-' || id from joint`,
    `insert into campaign_delivery (purchase_id, drop_point_id, packs) select id, 'd' || campaign_id, packs from campaign_purchase where id like 'bwj%'`,
    move(`state = 'ordered', closed_at = deadline, updated_at = deadline`),
  ];
  return statements.map((sql) => ['joint purchases', sql] as const);
};

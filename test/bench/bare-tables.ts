/** The tables of the bare batch, made by the benchmark beside the product's own. */
export const bareTables = [
  'create table bare_stock (id integer primary key, available integer not null, reserved integer not null, check (reserved <= available))',
  'create table bare_order (id text primary key, at integer not null)',
  'create table bare_line (order_id text not null references bare_order(id), stock_id integer not null, quantity integer not null)',
  'insert into bare_stock values (1, 1000000000, 0)',
];

import type { Client } from '@libsql/client/web';
import { Hono } from 'hono';

/**
 * What the pages are measured against: the least that does comparable work with the same framework and the same client.
 * `GET /bare/page` renders 24 rows from one query; `POST /bare/order` is one guarded batch: stock, order, line.
 */
export const bare = new Hono<{ Bindings: { client: Client } }>();

bare.get('/bare/page', async (c) => {
  const result = await c.env.client.execute(
    `select o.id, c.name_id, p.name, o.listed_price, o.available - o.reserved as free
     from offer o join commodity c on c.id = o.commodity_id join party p on p.id = o.cooperative_id
     where o.state = 'listed' order by o.id limit 24`,
  );
  return c.html(
    <html lang="id">
      <head>
        <title>Bare</title>
      </head>
      <body>
        <h1>24</h1>
        <table>
          {result.rows.map((row) => (
            <tr>
              <td>{String(row.name_id)}</td>
              <td>{String(row.name)}</td>
              <td>{Number(row.listed_price)}</td>
              <td>{Number(row.free)}</td>
            </tr>
          ))}
        </table>
      </body>
    </html>,
  );
});

bare.post('/bare/order', async (c) => {
  const { quantity } = await c.req.json<{ quantity: number }>();
  const id = crypto.randomUUID();
  try {
    await c.env.client.batch(
      [
        { sql: 'update bare_stock set reserved = reserved + ? where id = 1', args: [quantity] },
        { sql: 'insert into bare_order (id, at) values (?, ?)', args: [id, 0] },
        { sql: 'insert into bare_line (order_id, stock_id, quantity) values (?, 1, ?)', args: [id, quantity] },
      ],
      'write',
    );
    return c.json({ id }, 201);
  } catch {
    return c.json({ refused: true }, 409);
  }
});

import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string> };

/** Papers of an order that earlier steps have confirmed, asked for by its buyer. */
export const paperSteps = ({ value }: Ask): readonly Step[] => [
  {
    route: 'POST /orders/:id/documents',
    by: 'requester',
    page: () =>
      value(`select '/orders/' || o.id || '/documents' from bulk_order o
        where o.institution_id = 'inst-rsud' and o.state = 'confirmed'
          and exists (select 1 from award a where a.order_id = o.id and a.state = 'confirmed')
          and not exists (select 1 from document d where d.order_id = o.id and d.kind = 'purchase_order')
        order by o.created_at desc limit 1`),
  },
];

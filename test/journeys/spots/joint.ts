import { rina } from './people.ts';
import type { Spot } from './spot.ts';

const tuti = 'tuti@forum.example';

/** A page of one of the demo world's joint purchases, for its cooperative and for these people of the forum. */
const of = (state: string, page: '' | 'suppliers' | 'result' | 'goods' | 'costs', staff: string | null, own = true) => {
  const [name, at] = [`joint-${state}${page && `-${page}`}`, `campaign ${state}${page && ` + /${page}`}`];
  return [...(own ? [{ name, at }] : []), ...(staff ? [{ name: `${name}-staff`, at, as: staff }] : [])];
};

/** The demo world's joint purchases, each in its state, on every page that says something of it. */
export const jointSpots: readonly Spot[] = [
  ...of('rice', '', rina),
  ...of('rice', 'suppliers', rina, false),
  ...of('deposit', '', rina, false),
  ...of('draft', '', rina, false),
  ...of('ordered', 'result', rina),
  ...of('ordered', 'goods', rina),
  ...of('ordered', 'costs', null),
  ...of('arriving', '', rina),
  ...of('arriving', 'result', rina),
  ...of('arriving', 'goods', rina),
  ...of('arriving', 'costs', tuti, false),
  ...of('shared', '', null),
  ...of('shared', 'goods', rina),
  ...of('distributed', '', null),
  ...of('distributed', 'goods', rina),
  ...of('distributed', 'costs', tuti),
  ...of('invoiced', 'goods', null),
  ...of('invoiced', 'costs', tuti),
  ...of('settled', '', rina),
  ...of('settled', 'result', rina),
  ...of('settled', 'costs', tuti),
  ...of('failed', 'result', rina),
  ...of('returning', '', rina),
  ...of('returning', 'result', rina),
  { name: 'joint-receipt', at: 'share to confirm' },
  { name: 'joint-deposits-to-return', at: '/deposits?state=to_return', as: tuti },
  { name: 'joint-supplier', at: '/suppliers/sup-bulog', as: rina },
  { name: 'joint-supplier-withdrew', at: '/suppliers/sup-gapoktan', as: rina },
];

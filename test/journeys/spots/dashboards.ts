import { agus, manager, maya, pemantau, quiet, rina, sari } from './people.ts';
import type { Spots } from './spot.ts';

/** Dashboards by role, and the rows behind their figures. */
export const dashboardSpots: Spots = {
  '/dashboard': [
    { name: 'dashboard-forum', at: '/dashboard', as: rina },
    { name: 'dashboard-forum-year', at: '/dashboard?period=year', as: agus },
    { name: 'dashboard-forum-filtered', at: '/dashboard?kecamatan=Bogor+Selatan&commodity=beras-medium', as: maya },
    { name: 'dashboard-empty-period', at: '/dashboard?period=custom&from=2019-01-01&until=2019-02-01', as: rina },
    {
      name: 'dashboard-wrong-period',
      at: '/dashboard?period=custom&from=2026-02-01&until=2026-01-01',
      as: rina,
      status: 422,
    },
    { name: 'dashboard-cooperative', at: '/dashboard?period=quarter', as: manager },
    { name: 'dashboard-cooperative-quiet', at: '/dashboard', as: quiet },
    { name: 'dashboard-institution', at: '/dashboard?period=quarter', as: sari },
    { name: 'dashboard-observer', at: '/dashboard', as: pemantau },
  ],
  '/dashboard/rows/:figure': [
    ...['sold', 'bought', 'fill', 'received', 'answers', 'declined', 'backlog', 'stock', 'outstanding'].map(
      (which) => ({
        ...{ name: `dashboard-rows-${which}`, at: `/dashboard/rows/${which}?period=quarter`, as: rina },
      }),
    ),
    { name: 'dashboard-rows-spent', at: '/dashboard/rows/spent?period=quarter', as: sari },
    { name: 'dashboard-rows-none', at: '/dashboard/rows/sold', as: quiet },
  ],
  '/dashboard.csv': 'a file',
  '/dashboard.xlsx': 'a file',
  '/dashboard/rows/:figure/csv': 'a file',
};

import { agus } from './people.ts';
import type { Spots } from './spot.ts';

/** The published audit chain, for everybody and for the administrator who may show an event. */
export const auditSpots: Spots = {
  '/transparency/audit.ndjson': 'a file',
  '/transparency/audit-heads.ndjson': 'a file',
  '/transparency/events': 'leads to the event, or back to the chain',

  '/transparency/audit': [
    { name: 'audit', at: '/transparency/audit' },
    { name: 'audit-administrator', at: '/transparency/audit', as: agus },
  ],
  '/transparency/events/:seq': [
    { name: 'audit-event', at: '/transparency/events/42', as: agus },
    { name: 'audit-event-unknown', at: '/transparency/events/99999999', as: agus, status: 404 },
  ],
};

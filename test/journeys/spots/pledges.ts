import { maya, quiet, rina } from './people.ts';
import type { Spots } from './spot.ts';

/** A campaign's own page in all its states, for those who are in it, those who are not, and staff. */
export const pledgeSpots: Spots = {
  '/campaigns/:id': [
    { name: 'campaign-draft', at: 'campaign draft', as: rina },
    { name: 'campaign-open', at: 'campaign open' },
    { name: 'campaign-open-new', at: 'campaign open', as: quiet },
    { name: 'campaign-open-staff', at: 'campaign open', as: rina },
    { name: 'campaign-open-mentor', at: 'campaign open', as: maya },
    { name: 'campaign-empty', at: 'campaign empty', as: quiet },
    { name: 'campaign-deposit', at: 'campaign deposit' },
    { name: 'campaign-withdrawn', at: 'campaign withdrawn' },
    { name: 'campaign-blend', at: 'campaign blend', as: quiet },
    { name: 'campaign-ordered', at: 'campaign ordered' },
    { name: 'campaign-failed', at: 'campaign failed' },
    { name: 'campaign-cancelled', at: 'campaign cancelled' },
    {
      name: 'campaign-errors',
      at: 'campaign empty',
      as: quiet,
      send: '#pledge-form button.full:not([name])',
      status: 422,
    },
  ],
  '/campaigns/:id/live': 'a part of the page at /campaigns/:id',
};

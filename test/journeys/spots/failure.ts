import type { Spots } from './spot.ts';

const rina = 'rina@forum.example';

/** The end of a joint purchase whose supplier does not deliver. */
export const failureSpots: Spots = {
  '/campaigns/:id/failure': [
    { name: 'campaign-failure', at: 'campaign ordered + /failure', as: rina },
    { name: 'campaign-failure-early', at: 'campaign open + /failure', as: rina },
    {
      ...{ name: 'campaign-failure-errors', at: 'campaign ordered + /failure', as: rina },
      ...{ send: 'form[action$=failure] button', status: 422 },
    },
  ],
};

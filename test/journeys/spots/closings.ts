import { maya, quiet, rina } from './people.ts';
import type { Spots } from './spot.ts';

const ways = ['ordered', 'together', 'fall-back', 'extended', 'failed', 'nobody', 'closing', 'waiting'];

/** What a closing came to, for those who pledged, those who did not, and staff. */
export const closingSpots: Spots = {
  '/campaigns/:id/result': [
    ...ways.map((way) => ({ name: `result-${way}`, at: `result ${way}` })),
    ...['ordered', 'together', 'extended', 'failed', 'nobody'].map((way) => ({
      ...{ name: `result-${way}-staff`, at: `result ${way}`, as: rina },
    })),
    { name: 'result-above-limit', at: 'result ordered', as: 'manager.cibogor@koperasi.example' },
    { name: 'result-not-in', at: 'result ordered', as: quiet },
    { name: 'result-filtered-staff', at: 'result ordered + ?kind=price_above_limit', as: rina },
    { name: 'result-mentor', at: 'result fall-back', as: maya },
  ],
};

import { agus, clerk, manager, maya, quiet, rina } from './people.ts';
import type { Spots } from './spot.ts';

/** Joint purchases: the list, starting one, ending one, and its suppliers. */
export const campaignSpots: Spots = {
  '/campaigns': [
    { name: 'campaigns', at: '/campaigns', as: manager },
    { name: 'campaigns-clerk', at: '/campaigns?state=open', as: clerk },
    { name: 'campaigns-not-joined', at: '/campaigns', as: quiet },
    { name: 'campaigns-over', at: '/campaigns?state=over', as: manager },
    { name: 'campaigns-staff', at: '/campaigns', as: rina },
    { name: 'campaigns-drafts', at: '/campaigns?state=draft', as: rina },
    { name: 'campaigns-running', at: '/campaigns?state=running', as: maya },
  ],
  '/campaigns/new': [
    { name: 'campaign-goods', at: '/campaigns/new', as: rina },
    { name: 'campaign-new', at: '/campaigns/new?commodity=beras-medium&quantity=34000', as: rina },
    { name: 'campaign-new-no-lists', at: '/campaigns/new?commodity=madu', as: agus },
    {
      name: 'campaign-new-errors',
      at: '/campaigns/new?commodity=madu',
      as: rina,
      send: 'form#campaign button[value=open]',
      status: 422,
    },
  ],
  '/campaigns/:id/edit': [{ name: 'campaign-edit', at: 'campaign draft + /edit', as: rina }],
  '/campaigns/:id/cancellation': [
    { name: 'campaign-cancel', at: 'campaign open + /cancellation', as: rina },
    { name: 'campaign-discard', at: 'campaign draft + /cancellation', as: rina },
    { name: 'campaign-cancel-late', at: 'campaign ordered + /cancellation', as: rina },
    {
      name: 'campaign-cancel-errors',
      at: 'campaign open + /cancellation',
      as: rina,
      send: 'form[action$=cancellation] button',
      status: 422,
    },
  ],
  '/campaigns/:id/deadline': [
    { name: 'campaign-deadline', at: 'campaign open + /deadline', as: rina },
    { name: 'campaign-deadline-late', at: 'campaign ordered + /deadline', as: rina },
  ],
  '/campaigns/:id/suppliers': [
    { name: 'campaign-suppliers', at: 'campaign open + /suppliers', as: rina },
    { name: 'campaign-suppliers-ordered', at: 'campaign ordered + /suppliers', as: rina },
  ],
};

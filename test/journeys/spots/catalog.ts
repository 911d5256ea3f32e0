import { agus, clerk, manager, pemantau, quiet, rina, sari } from './people.ts';
import type { Spots } from './spot.ts';

/** What is sold, and how it comes to be. */
export const catalogSpots: Spots = {
  '/photos/:id': 'a picture',
  '/offers/check': 'a part of the page at /offers/new',

  '/': [
    { name: 'catalog', at: '/' },
    { name: 'catalog-search', at: '/?q=beras', as: sari },
    { name: 'catalog-filtered', at: '/?category=staples&max=15000&quantity=1000', as: manager },
    { name: 'catalog-none', at: '/?q=zzzz' },
    { name: 'catalog-observer', at: '/', as: pemantau },
  ],
  '/commodities/:id': [
    { name: 'commodity', at: '/commodities/beras-medium', as: sari },
    { name: 'commodity-filtered', at: '/commodities/telur-ayam?max=100' },
  ],
  '/listings/:id': [
    { name: 'listing', at: '/listings/offer-batutulis-beras-medium' },
    { name: 'listing-own', at: '/listings/offer-batutulis-beras-medium', as: manager },
  ],
  '/offers': [
    { name: 'offers', at: '/offers', as: manager },
    { name: 'offers-clerk', at: '/offers', as: clerk },
    { name: 'offers-none', at: '/offers?state=suspended', as: quiet },
  ],
  '/offers/new': [
    { name: 'offer-goods', at: '/offers/new', as: manager },
    { name: 'offer-form', at: '/offers/new?commodity=madu', as: manager },
    { name: 'offer-form-called', at: '/offers/new?commodity=bawang-merah', as: clerk },
    {
      name: 'offer-form-errors',
      at: '/offers/new?commodity=madu',
      as: manager,
      send: 'main form[enctype] button[type=submit]:not(.hidden)',
      status: 422,
    },
  ],
  '/offers/:id': [
    ...[
      'draft',
      'submitted',
      'changes_requested',
      'rejected',
      'listed',
      'edited',
      'paused',
      'suspended',
      'expired',
    ].map((state) => ({ name: `offer-${state}`, at: `offer ${state}` })),
    { name: 'offer-errors', at: 'offer changes_requested', send: 'form[action$=messages] button', status: 422 },
  ],
  '/offers/:id/edit': [
    { name: 'offer-edit', at: 'offer listed + /edit' },
    { name: 'offer-edit-changes', at: 'offer changes_requested + /edit' },
  ],
  '/moderation': [
    { name: 'moderation', at: '/moderation', as: rina },
    { name: 'moderation-none', at: '/moderation?q=zzzz', as: agus },
    {
      name: 'moderation-errors',
      at: '/moderation',
      as: rina,
      send: 'button[form], main form[action$=approvals] button',
      status: 422,
    },
  ],
  '/moderation/:revisionId': [
    ...['submitted', 'edit', 'changes_requested', 'listed', 'suspended', 'rejected'].map((state) => ({
      name: `submission-${state}`,
      at: `submission ${state}`,
    })),
    { name: 'submission-errors', at: 'submission submitted', send: 'form[action$=rejection] button', status: 422 },
  ],
};

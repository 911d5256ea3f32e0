import { agus, clerk, lilis, manager, maya, quiet, rina, sari, wawan } from './people.ts';
import type { Spots } from './spot.ts';

/** What is ordered, and from whom. */
export const orderSpots: Spots = {
  '/orders/:id/live': 'a part of the page at /orders/:id',

  '/orders': [
    { name: 'orders', at: '/orders', as: sari },
    { name: 'orders-staff', at: '/orders', as: rina },
    { name: 'orders-empty', at: '/orders', as: wawan },
    { name: 'orders-none', at: '/orders?state=returned', as: lilis },
  ],
  '/orders/new': [
    { name: 'order-form', at: '/orders/new?commodity=beras-medium', as: sari },
    { name: 'order-form-split', at: '/orders/new?commodity=beras-medium&quantity=68&unit=ton', as: sari },
    { name: 'order-form-short', at: '/orders/new?commodity=madu&quantity=5&unit=ton', as: sari },
    { name: 'order-form-unverified', at: '/orders/new', as: wawan },
    { name: 'order-form-errors', at: '/orders/new', as: sari, send: 'button[value=save]', status: 422 },
  ],
  '/orders/:id': [
    ...['draft', 'submitted', 'returned', 'placed', 'attention', 'confirmed', 'cancelled'].map((state) => ({
      name: `order-${state}`,
      at: `order ${state}`,
    })),
    { name: 'order-approver', at: 'order submitted for its approver' },
    { name: 'order-approver-attention', at: 'order attention for its approver' },
    { name: 'order-staff', at: 'order placed for staff' },
    { name: 'order-payer', at: 'order attention', as: lilis },
    {
      name: 'order-errors',
      at: 'order submitted for its approver',
      send: 'form[action$=return] button',
      status: 422,
    },
    {
      name: 'order-cancel-errors',
      at: 'order attention for its approver',
      send: 'form[action$=cancellation] button',
      status: 422,
    },
  ],
  '/orders/:id/edit': [
    { name: 'order-edit', at: 'order draft + /edit' },
    { name: 'order-edit-returned', at: 'order returned + /edit' },
  ],
  '/orders/:id/plans/:version': [
    { name: 'plan-first', at: 'plan 1' },
    { name: 'plan-second', at: 'plan 2' },
  ],
  '/fairness': [
    { name: 'fairness', at: '/fairness', as: rina },
    { name: 'fairness-goods', at: '/fairness?commodity=beras-medium', as: maya },
    { name: 'fairness-empty', at: '/fairness?from=2020-01-01&until=2020-01-31', as: agus },
  ],
  '/fairness/policies': [{ name: 'fairness-policies', at: '/fairness/policies', as: rina }],
  '/awards': [
    { name: 'awards', at: '/awards', as: clerk },
    { name: 'awards-empty', at: '/awards', as: quiet },
    { name: 'awards-none', at: '/awards?state=lapsed', as: manager },
  ],
  '/awards/:id': [
    ...['reserved', 'confirmed', 'declined', 'lapsed', 'cancelled'].map((state) => ({
      name: `award-${state}`,
      at: `award ${state}`,
    })),
    { name: 'award-errors', at: 'award reserved', send: 'form[action$=decline] button', status: 422 },
  ],
};

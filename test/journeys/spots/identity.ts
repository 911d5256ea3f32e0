import { agus, guest, hendra, manager, maya, rina, sari, ujang, wawan } from './people.ts';
import type { Spots } from './spot.ts';

/** People, parties, and what they are told. */
export const identitySpots: Spots = {
  '/language': 'leads back to where the reader was',

  '/sign-in': [
    { name: 'sign-in', at: '/sign-in' },
    { name: 'sign-in-errors', at: '/sign-in', send: 'main form button', status: 422 },
    { name: 'sign-in-after-reset', at: '/sign-in?done=reset' },
  ],
  '/sign-up': [
    { name: 'sign-up', at: '/sign-up' },
    { name: 'sign-up-errors', at: '/sign-up', send: 'main form button', status: 422 },
  ],
  '/sign-up/sent': [{ name: 'sign-up-sent', at: '/sign-up/sent' }],
  '/sign-up/confirmation/:token': [
    { name: 'confirmation', at: 'confirmation' },
    { name: 'confirmation-errors', at: 'confirmation', send: 'main form button', status: 422 },
  ],
  '/password-reset': [
    { name: 'reset', at: '/password-reset' },
    { name: 'reset-errors', at: '/password-reset', send: 'main form button', status: 422 },
    { name: 'reset-sent', at: '/password-reset?done=sent' },
  ],
  '/password-reset/:token': [
    { name: 'new-password', at: 'new password' },
    { name: 'new-password-errors', at: 'new password', send: 'main form button', status: 422 },
    { name: 'new-password-over', at: '/password-reset/none-such', status: 404 },
  ],
  '/invitations/:token': [
    { name: 'invitation', at: 'invitation' },
    { name: 'invitation-errors', at: 'invitation', send: 'main form button', status: 422 },
    { name: 'invitation-signed-in', at: 'invitation', as: guest },
    { name: 'invitation-over', at: '/invitations/none-such', status: 404 },
  ],
  '/demo': [{ name: 'demo', at: '/demo' }],
  '/account': [
    { name: 'account', at: '/account', as: sari },
    { name: 'account-two-parties', at: '/account', as: ujang },
    { name: 'account-guest', at: '/account', as: guest },
    { name: 'account-errors', at: '/account', as: sari, send: 'form[action$=password] button', status: 422 },
  ],
  '/resume/:id': [{ name: 'resume', at: 'parked' }],
  '/forum-settings': [{ name: 'forum-settings', at: '/forum-settings', as: agus }],
  '/inbox': [
    { name: 'inbox', at: '/inbox', as: sari },
    { name: 'inbox-cooperative', at: '/inbox', as: manager },
    { name: 'inbox-staff', at: '/inbox', as: rina },
    { name: 'inbox-empty', at: '/inbox', as: wawan },
  ],

  '/applications/new': [
    { name: 'apply', at: '/applications/new', as: guest },
    { name: 'apply-cooperative', at: '/applications/new?kind=cooperative', as: guest },
    { name: 'apply-institution', at: '/applications/new?kind=institution', as: guest },
    {
      name: 'apply-cooperative-errors',
      at: '/applications/new?kind=cooperative',
      as: guest,
      send: 'form[action="/applications"] button',
      status: 422,
    },
    {
      name: 'apply-institution-errors',
      at: '/applications/new?kind=institution',
      as: guest,
      send: 'form[action="/applications"] button',
      status: 422,
    },
  ],
  '/applications/:id': [{ name: 'application', at: '/applications/inst-katering-sunda', as: wawan }],
  '/cooperative': [{ name: 'cooperative', at: '/cooperative', as: manager }],
  '/institution': [
    { name: 'institution', at: '/institution', as: sari },
    { name: 'institution-approver', at: '/institution', as: hendra },
    { name: 'institution-waiting', at: '/institution', as: wawan },
    { name: 'institution-errors', at: '/institution', as: hendra, send: 'form[action$=sites] button', status: 422 },
  ],
  '/members': [
    { name: 'members', at: '/members', as: hendra },
    { name: 'members-errors', at: '/members', as: hendra, send: 'form[action="/invitations"] button', status: 422 },
  ],
  '/members/:id': [{ name: 'member-removal', at: '/members/member-sari-inst-rsud-requester', as: hendra }],
  '/parties': [
    { name: 'parties', at: '/parties', as: agus },
    { name: 'parties-applied', at: '/parties?status=applied', as: rina },
    { name: 'parties-none', at: '/parties?q=zzzz', as: maya },
  ],
  '/parties/new': [
    { name: 'observer-form', at: '/parties/new', as: agus },
    { name: 'observer-form-errors', at: '/parties/new', as: agus, send: 'main form button[type=submit]', status: 422 },
  ],
  '/parties/:id': [
    { name: 'party-applied', at: '/parties/inst-katering-sunda', as: rina },
    {
      name: 'party-applied-errors',
      at: '/parties/inst-katering-sunda',
      as: rina,
      send: 'form[action$=rejection] button',
      status: 422,
    },
    { name: 'party-cooperative', at: '/parties/kop-batutulis', as: agus },
    { name: 'party-mentor', at: '/parties/inst-rsud', as: maya },
  ],
  '/outbox': [{ name: 'outbox', at: '/outbox', as: agus }],
};

import { agus, manager, maya, quiet, rina } from './people.ts';
import type { Spots } from './spot.ts';

/** Health of cooperatives, what warns, and what mentors do about it. */
export const mentoringSpots: Spots = {
  '/health': [
    { name: 'health', at: 'health' },
    { name: 'health-filtered', at: '/health?band=under_special_watch&sort=warnings', as: rina },
    { name: 'health-none', at: '/health?kecamatan=Nowhere', as: maya },
  ],
  '/health/formulas': [
    { name: 'health-formulas', at: '/health/formulas', as: manager },
    { name: 'health-weights', at: '/health/formulas', as: agus },
  ],
  '/health/thresholds': [
    { name: 'health-thresholds', at: '/health/thresholds', as: manager },
    { name: 'health-thresholds-change', at: '/health/thresholds', as: agus },
  ],
  '/health/own': [{ name: 'health-own', at: '/health/own', as: manager }],
  '/health/:cooperativeId': [
    { name: 'health-score', at: '/health/kop-batutulis', as: maya },
    { name: 'health-score-idle', at: '/health/kop-bondongan', as: rina },
  ],
  '/warnings': [
    { name: 'warnings', at: '/warnings', as: rina },
    { name: 'warnings-mine', at: '/warnings?of=mine', as: maya },
  ],
  '/mentoring': [
    { name: 'mentoring-mine', at: '/mentoring', as: maya },
    { name: 'mentoring-all', at: '/mentoring', as: rina },
    { name: 'mentoring-none-of-name', at: '/mentoring?name=nowhere', as: rina },
    { name: 'mentoring-own', at: '/mentoring', as: manager },
    { name: 'mentoring-own-bare', at: '/mentoring', as: quiet },
  ],
  '/mentoring/:cooperativeId': [
    { name: 'mentoring-cooperative', at: '/mentoring/kop-batutulis', as: maya },
    { name: 'mentoring-assign', at: '/mentoring/kop-batutulis', as: agus },
    {
      name: 'mentoring-item-errors',
      at: '/mentoring/kop-batutulis',
      as: maya,
      send: 'form[action$="/action-items"] button',
      status: 422,
    },
    {
      name: 'mentoring-goal-errors',
      at: '/mentoring/kop-batutulis',
      as: maya,
      send: 'form[action$="/goals"] button',
      fill: { 'form[action$="/goals"] [name=target]': 'tinggi' },
      status: 422,
    },
    {
      name: 'mentoring-direction-errors',
      at: '/mentoring/kop-batutulis',
      as: maya,
      send: 'form[action$="/direction"] button',
      fill: { 'form[action$="/direction"] [name=agreedOn]': '' },
      status: 422,
    },
    { name: 'mentoring-merged', at: 'cooperative that was merged' },
  ],
  '/mentoring/report': [
    { name: 'mentoring-report', at: '/mentoring/report', as: rina },
    { name: 'mentoring-report-none', at: '/mentoring/report?quarter=2001-Q1', as: maya },
  ],
  '/visits/new': [
    { name: 'visit-new', at: 'visit of a warning' },
    { name: 'visit-errors', at: '/visits/new', as: maya, send: 'form[action="/visits"] button', status: 422 },
  ],
  '/visits/:id': [
    { name: 'visit-planned', at: 'visit planned' },
    {
      name: 'visit-report-errors',
      at: 'visit planned',
      send: 'form[action$="/report"] button',
      fill: { '[name=doneOn]': '' },
      status: 422,
    },
    { name: 'visit-cancel-errors', at: 'visit planned', send: 'form[action$="/cancellation"] button', status: 422 },
    { name: 'visit-done', at: 'visit done' },
    { name: 'visit-cancelled', at: 'visit cancelled' },
    { name: 'visit-own', at: 'visit of the cooperative' },
  ],
};

import { sql } from 'drizzle-orm';
import type { Asker } from '../guards/access.ts';
import { type Askers, everyAsker } from '../support/askers.ts';
import { sendForm } from '../support/forms.ts';
import { type Answer, DEMO_PASSWORD, type Fields, type Person, signInAs } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import { type Goods, oneLot, orderFields, stock } from './buyers.ts';
import { campaignSteps } from './steps-campaigns.ts';
import { cashSteps } from './steps-cash.ts';
import { consignmentSteps } from './steps-consignments.ts';
import { costSteps } from './steps-costs.ts';
import { depositSteps } from './steps-deposits.ts';
import { failureSteps } from './steps-failure.ts';
import { goodsSteps } from './steps-goods.ts';
import { handoverSteps } from './steps-handovers.ts';
import { invoiceSteps } from './steps-invoices.ts';
import { mentoringSteps } from './steps-mentoring.ts';
import { observerSteps } from './steps-observers.ts';
import { paperSteps } from './steps-papers.ts';
import { paymentSteps } from './steps-payments.ts';
import { payoutSteps } from './steps-payouts.ts';
import { pledgeSteps } from './steps-pledges.ts';
import { priceSteps } from './steps-prices.ts';
import { receiptSteps } from './steps-receipts.ts';
import { supplierSteps } from './steps-suppliers.ts';

/** The demo world as the steps change it, one after the other. */
let worker: TestWorker;
let people: Askers;
let goods: Goods;

export async function begin(at: TestWorker): Promise<{ people: Askers; goods: Goods }> {
  worker = at;
  people = await everyAsker(at);
  goods = await stock(at.database.db, 'budget', 1000);
  return { people, goods };
}

const value = async (query: string): Promise<string> => {
  const [row] = await worker.database.db.all<Record<string, unknown>>(sql.raw(query));
  const found = Object.values(row ?? {})[0];
  if (found === undefined || found === null) throw new Error(`nothing found by: ${query}`);
  return String(found);
};

/** Somebody opens a page, fills in the form that leads to the route, and sends it. `page` may ask the database for an id. */
export type Step = {
  route: string;
  by: Asker | ((worker: TestWorker) => Promise<Person>);
  page: string | (() => Promise<string>);
  /** Where the form leads, when the page has more than one of its kind. */
  action?: RegExp;
  fields?: Fields | (() => Fields);
};

const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/^POST /, '').replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`);

export async function perform({ route, by, page, action, fields = {} }: Step): Promise<Answer> {
  const person = typeof by === 'string' ? await people[by]() : await by(worker);
  const path = typeof page === 'string' ? page : await page();
  return sendForm(person, path, action ?? patternOf(route), typeof fields === 'function' ? fields() : fields);
}

export const rsud = { siteId: 'site-rsud-gudang' };
const reason = 'Alasan yang jelas untuk kedua pihak.';
const offerPage = (state: string, last = '') =>
  value(
    `select '/offers/' || id from offer where cooperative_id = 'kop-batutulis' and state = '${state}' ${last} limit 1`,
  );
const submissionPage = () => value(`select '/moderation/' || id from offer_revision where state = 'submitted' limit 1`);
const awardPage = () =>
  value(`select '/awards/' || id from award where offer_id = '${goods.offerId}' and state = 'reserved' limit 1`);
const orderPage = (state: string) =>
  value(
    `select '/orders/' || id from bulk_order where institution_id = 'inst-rsud' and state = '${state}' order by created_at desc limit 1`,
  );
const lots = (count: number) => ({
  ...oneLot(goods),
  quantity: count * goods.lotSize,
  seenTotal: count * goods.lotSize * goods.unitPrice,
});
const order = (count: number, changed: Fields = {}) => ({
  route: 'POST /orders',
  by: 'requester' as const,
  page: () => Promise.resolve(`/orders/new?commodity=${goods.commodityId}`),
  action: /^\/orders$/,
  fields: () => ({ ...orderFields(rsud, lots(count)), ...changed }),
});
const mailed = (path: string) => async () =>
  new URL(
    /https?:\/\/\S+/.exec(
      await value(`select body from outbox_mail where body like '%${path}%' order by id desc limit 1`),
    )?.[0] ?? '',
  ).pathname;

/** In this order: each step finds what those before it have left. */
export const steps: readonly Step[] = [
  {
    route: 'POST /sign-in',
    by: 'nobody',
    page: '/sign-in',
    fields: { email: 'sari@rsud.example', password: DEMO_PASSWORD },
  },
  { route: 'POST /demo/session', by: 'nobody', page: '/demo' },
  { route: 'POST /sign-out', by: (at) => signInAs(at, 'clerk.empang@koperasi.example'), page: '/account' },
  {
    route: 'POST /sign-up',
    by: 'nobody',
    page: '/sign-up',
    fields: { name: 'Nining', email: 'nining@example.org', password: 'sandi-yang-panjang-7' },
  },
  {
    route: 'POST /sign-up/confirmation/:token',
    by: 'nobody',
    page: mailed('/sign-up/confirmation/'),
    fields: { password: 'sandi-yang-panjang-7' },
  },
  { route: 'POST /password-reset', by: 'nobody', page: '/password-reset', fields: { email: 'nining@example.org' } },
  {
    route: 'POST /password-reset/:token',
    by: 'nobody',
    page: mailed('/password-reset/'),
    fields: { password: 'sandi-yang-lain-lagi-8' },
  },
  { route: 'POST /account/name', by: 'clerk', page: '/account', fields: { name: 'Iwan Setiawan' } },
  { route: 'POST /account/membership', by: (at) => signInAs(at, 'ujang@koperasi.example'), page: '/account' },
  {
    route: 'POST /account/password',
    by: (at) => signInAs(at, 'manager.cibogor@koperasi.example'),
    page: '/account',
    fields: { currentPassword: DEMO_PASSWORD, password: 'sandi-baru-pengurus-9' },
  },
  {
    route: 'POST /account/other-sessions',
    async by(at) {
      await signInAs(at, 'manager.empang@koperasi.example');
      return signInAs(at, 'manager.empang@koperasi.example');
    },
    page: '/account',
  },
  { route: 'POST /inbox/:id/reading', by: 'manager', page: '/inbox' },
  { route: 'POST /inbox/reading', by: 'requester', page: '/inbox' },
  { route: 'POST /forum-settings', by: 'administrator', page: '/forum-settings', fields: { payment_days: '21' } },

  { route: 'POST /institution/limit', by: 'approver', page: '/institution', fields: { approvalLimit: '50.000.000' } },
  {
    route: 'POST /institution/sites',
    by: 'approver',
    page: '/institution',
    fields: { siteName: 'Gudang kedua', siteAddress: 'Jl. Pajajaran 80', siteKelurahan: '32.71.03.1005' },
  },
  {
    route: 'POST /institution/sites/:id/closure',
    by: 'approver',
    page: '/institution',
    action: /^\/institution\/sites\/(?!site-rsud)/,
  },
  { route: 'POST /invitations', by: 'manager', page: '/members', fields: { email: 'baru@example.org' } },
  {
    route: 'POST /invitations/:token/acceptance',
    by: 'nobody',
    page: mailed('/invitations/'),
    fields: { name: 'Orang Baru', password: 'sandi-orang-baru-10' },
  },
  { route: 'POST /invitations', by: 'manager', page: '/members', fields: { email: 'batal@example.org' } },
  { route: 'POST /invitations/:id/revocation', by: 'manager', page: '/members' },
  {
    route: 'POST /members/:id/removal',
    by: 'manager',
    page: () =>
      value(`select '/members/' || m.id from membership m join user u on u.id = m.user_id
        where u.email = 'baru@example.org' and m.ended_at is null`),
  },
  {
    route: 'POST /parties',
    by: 'administrator',
    page: '/parties/new',
    fields: { name: 'Kadin Kota Bogor', email: 'kadin@example.org' },
  },
  {
    route: 'POST /parties/:id/invitations',
    by: 'administrator',
    page: '/parties/kop-batutulis',
    fields: { email: 'undangan@example.org' },
  },
  {
    route: 'POST /parties/:id/rejection',
    by: 'moderator',
    page: '/parties/inst-katering-sunda',
    fields: { reason },
  },
  {
    route: 'POST /applications/:id',
    by: async (at) =>
      signInAs(
        at,
        await value(`select u.email from user u join membership m on m.user_id = u.id
          where m.party_id = 'inst-katering-sunda' and m.role in ('requester', 'approver') limit 1`),
      ),
    page: '/applications/inst-katering-sunda',
    fields: { npwp: '1234567890123456', kelurahanCode: '32.71.03.1005' },
  },
  { route: 'POST /parties/:id/suspension', by: 'moderator', page: '/parties/kop-tajur', fields: { reason } },
  { route: 'POST /parties/:id/resumption', by: 'moderator', page: '/parties/kop-tajur', fields: { reason } },
  {
    route: 'POST /applications',
    by: 'guest',
    page: '/applications/new?kind=institution',
    fields: {
      type: 'school',
      name: 'SMP Negeri 90 Bogor',
      address: 'Jl. Sekolah 1',
      kelurahanCode: '32.71.03.1005',
      phone: '0251-8123456',
      npwp: '0123456789012345',
      nib: '',
      siteName: 'Dapur',
      siteAddress: 'Jl. Sekolah 1',
      siteKelurahan: '32.71.03.1005',
    },
  },
  {
    route: 'POST /parties/:id/verification',
    by: 'moderator',
    page: () => value(`select '/parties/' || id from party where status = 'applied' limit 1`),
  },

  { route: 'POST /offers/:id/messages', by: 'manager', page: () => offerPage('listed'), fields: { body: reason } },
  {
    route: 'POST /offers/:id/availability',
    by: 'manager',
    page: () => offerPage('paused'),
    fields: { available: '6.000' },
  },
  { route: 'POST /offers/:id/resumption', by: 'manager', page: () => offerPage('paused') },
  { route: 'POST /offers/:id/pause', by: 'manager', page: () => offerPage('listed', `and id <> 'offer-budget'`) },
  { route: 'POST /offers/:id/submission', by: 'manager', page: () => offerPage('draft') },
  { route: 'POST /offers/:id/withdrawal', by: 'manager', page: () => offerPage('submitted') },
  {
    route: 'POST /offers/:id/discarding',
    by: 'manager',
    page: () =>
      value(`select '/offers/' || o.id from offer o join offer_revision r on r.offer_id = o.id and r.state = 'draft'
        where o.cooperative_id = 'kop-batutulis' and o.state = 'listed' limit 1`),
  },
  {
    route: 'POST /offers',
    by: 'manager',
    page: '/offers/new?commodity=beras-medium',
    fields: {
      'tiers.0.price': '13.000',
      available: '2.000',
      minLot: '2',
      handlingFee: '100.000',
      certificate: 'PSAT 12345',
      description: 'Panen baru.',
    },
  },
  {
    route: 'POST /offers/:id/revision',
    by: 'manager',
    page: () =>
      value(`select '/offers/' || o.id || '/edit' from offer o where o.cooperative_id = 'kop-batutulis' and o.state = 'listed'
        and o.id like 'offer-batutulis-%' and not exists (select 1 from offer_revision r where r.offer_id = o.id
          and r.state in ('draft', 'submitted', 'changes_requested')) limit 1`),
    fields: { description: 'Sudah dikemas ulang.' },
  },
  { route: 'POST /moderation/:revisionId/messages', by: 'moderator', page: submissionPage, fields: { body: reason } },
  {
    route: 'POST /moderation/:revisionId/change-request',
    by: 'moderator',
    page: submissionPage,
    fields: { code: 'photo', reason },
  },
  {
    route: 'POST /moderation/:revisionId/rejection',
    by: 'moderator',
    page: submissionPage,
    fields: { code: 'price', reason },
  },
  { route: 'POST /moderation/:revisionId/approval', by: 'moderator', page: submissionPage },
  {
    route: 'POST /moderation/:revisionId/suspension',
    by: 'moderator',
    page: () =>
      value(`select '/moderation/' || listed_revision_id from offer where state = 'listed' and reserved = 0 limit 1`),
    fields: { code: 'quality', reason },
  },
  {
    route: 'POST /moderation/:revisionId/reinstatement',
    by: 'moderator',
    page: () =>
      value(
        `select '/moderation/' || listed_revision_id from offer where state = 'suspended' order by updated_at desc limit 1`,
      ),
    fields: { reason },
  },

  order(1),
  { route: 'POST /awards/:id/confirmation', by: 'manager', page: awardPage },
  order(1),
  {
    route: 'POST /awards/:id/decline',
    by: 'manager',
    page: awardPage,
    fields: { declineReason: 'stock', declineNote: '' },
  },
  order(1, { intent: 'save' }),
  {
    route: 'POST /orders/:id',
    by: 'requester',
    page: async () => `${await orderPage('draft')}/edit`,
    fields: { intent: 'save' },
  },
  order(200),
  { route: 'POST /orders/:id/approval', by: 'approver', page: () => orderPage('submitted') },
  order(200),
  {
    route: 'POST /orders/:id/return',
    by: 'approver',
    page: () => orderPage('submitted'),
    fields: { returnReason: reason },
  },
  {
    route: 'POST /orders/:id/cancellation',
    by: 'approver',
    page: () => orderPage('placed'),
    fields: { cancelReason: reason },
  },
  {
    route: 'POST /orders/:id/lines/:lineId/shortage',
    by: 'approver',
    page: () =>
      value(`select '/orders/' || o.id from bulk_order o join award a on a.order_id = o.id and a.state = 'confirmed'
        where o.institution_id = 'inst-rsud' and o.state = 'attention' limit 1`),
    fields: { decision: 'accept' },
  },

  ...paperSteps({ value }),
  ...consignmentSteps({ value, run: (query) => worker.database.db.run(query) }),
  ...receiptSteps({ value, run: (query) => worker.database.db.run(query) }),
  ...handoverSteps({ value, db: () => worker.database.db }),
  ...invoiceSteps({ value, db: () => worker.database.db }),
  ...paymentSteps({ value, worker: () => worker }),
  ...depositSteps({ worker: () => worker }),
  ...campaignSteps({ value, db: () => worker.database.db }),
  ...cashSteps(),
  ...payoutSteps({ value, db: () => worker.database.db }),
  ...pledgeSteps({ db: () => worker.database.db }),
  ...supplierSteps({ value }),
  ...costSteps({ db: () => worker.database.db }),
  ...failureSteps(() => worker.database.db),
  ...goodsSteps({ value, db: () => worker.database.db }),
  ...priceSteps({ db: () => worker.database.db }),
  ...mentoringSteps({ value, db: () => worker.database.db }),
  ...observerSteps({ value }),
];

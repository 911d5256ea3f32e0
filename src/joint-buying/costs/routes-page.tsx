import { dayOf } from '../../platform/clock.ts';
import { type AppContext, found, readPage, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { forumMoneyFrom, forumMoneyQueries } from '../../settlement/index.ts';
import { fixedShares, type Shared, sharesOf, sumsOf } from './rules.ts';
import { type CampaignCosts, costQueries, costsFrom, membersFrom, membersQuery, toReturnQuery } from './store.ts';
import { texts } from './texts.ts';
import { answerTexts } from './texts-errors.ts';
import type { MemberRow } from './types.ts';
import { OwnCostPage } from './views/own-page.tsx';
import { StaffCostPage } from './views/staff-page.tsx';
import type { CostForms, Slice } from './views/types.ts';

export type Status = 200 | 409 | 422;

/** Members shown at once; the sums under the table are those of all. */
const A_PAGE = 100;

async function readCosts(c: AppContext, id: string) {
  const { db, now } = c.var;
  const viewer = viewerOf(c);
  const own = viewer.partyKind === 'cooperative' ? viewer.partyId : null;
  const [rows, [back], forum, rules, settings, account, closed, ...costs] = await readPage(c, [
    membersQuery(db, id, own),
    toReturnQuery(db, id, own),
    ...forumMoneyQueries(db, dayOf(now)),
    ...costQueries(db, id, viewer),
  ]);
  const read = found(costsFrom(costs));
  const toReturn = back ?? { deposits: 0, amount: 0 };
  return {
    ...read,
    toReturn,
    members: membersFrom(rows),
    money: forumMoneyFrom([forum, rules, settings, account, closed]),
  };
}

/** The page of the costs as this viewer sees it, with what came back from its forms. */
export async function costPage(c: AppContext, id: string, forms: CostForms = {}, status: Status = 200) {
  const { lang, now } = c.var;
  const viewer = viewerOf(c);
  const { members, money, ...read } = await readCosts(c, id);
  const { campaign } = read;
  const [sums, today] = [sumsOf(read), dayOf(now)];
  const title = texts[lang].pageTitle(lang === 'id' ? campaign.nameId : campaign.nameEn);
  const page = { nav: 'campaigns', wide: true, title, status };
  if (viewer.partyKind === 'cooperative') {
    const props = { ...read, sums, own: members[0], account: money.account, today };
    return renderPage(c, page, <OwnCostPage {...props} />);
  }
  const { shares, problem } = partsOf(read, members, lang);
  const props = {
    ...{ ...read, sums, shares, problem, forms, today, pkp: money.pkp, hasAccount: money.account !== null },
    mayRecord: viewer.role === 'treasurer' || viewer.role === 'administrator',
    slice: sliceOf(c.req.query('from'), shares?.length ?? 0),
  };
  return renderPage(c, page, <StaffCostPage {...props} />);
}

/** As they were fixed; before that as they would be, once all is handed out and no bill is missing: without it everything looks cheap. */
function partsOf(read: CampaignCosts, members: readonly MemberRow[], lang: Lang) {
  const { campaign, bills, purchases } = read;
  if (campaign.invoicedAt !== null) return { shares: fixedShares(members), problem: null };
  if (campaign.state !== 'distributed' || bills.length < purchases.length) return { shares: null, problem: null };
  const lists = campaign.lists.map(({ list }) => list);
  const shared = sharesOf(read, members, lists);
  return shared.ok ? { shares: shared.shares, problem: null } : { shares: null, problem: problemOf(shared, lang) };
}

function problemOf(shared: Exclude<Shared, { ok: true }>, lang: Lang): string {
  const t = answerTexts[lang];
  return shared.reason === 'nothing_received' ? t.nothing_received : t.nobody_at_drop_point(shared.dropPointName);
}

function sliceOf(asked: string | undefined, all: number): Slice {
  const from = /^\d{1,6}$/.test(asked ?? '') ? Math.min(Number(asked), Math.max(0, all - 1)) : 0;
  return { from, until: Math.min(all, from + A_PAGE), all };
}

import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  Forbidden,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { quantity } from '../../platform/quantity.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE } from '../../platform/viewer.ts';
import { confirmAward, declineAward } from '../commands/awards.ts';
import { checkConfirmation, checkDecline, lotsError } from '../inputs-decisions.ts';
import { awardFilters, pageQuery } from '../inputs-pages.ts';
import { awardDetailFrom, awardDetailQueries, awardListFrom, awardListQueries } from '../store-awards.ts';
import { awardTexts } from '../texts-awards.ts';
import { refusalTexts } from '../texts-decisions.ts';
import type { AwardRefusal } from '../types.ts';
import type { AwardDetail } from '../types-pages.ts';
import type { AwardFormStates } from '../views/award-forms.tsx';
import { AwardListPage } from '../views/award-list.tsx';
import { AwardPage } from '../views/award-page.tsx';
import { nameOf } from '../views/words.ts';

/** A cooperative's awards: what is asked of it, and its answers. */
export const awardRoutes = new Hono<AppEnv>();
const cooperative = allow(...COOPERATIVE);

awardRoutes.get('/awards', cooperative, async (c) => {
  const filter = pageQuery(c.req.query(), awardFilters);
  const results = await readPage(c, awardListQueries(c.var.db, viewerOf(c).partyId, filter));
  return renderPage(
    c,
    { title: awardTexts[c.var.lang].listTitle, nav: 'awards', wide: true },
    <AwardListPage list={awardListFrom(results, filter)} filter={filter} />,
  );
});

async function readAward(c: AppContext, id: string): Promise<AwardDetail> {
  const results = await readPage(c, awardDetailQueries(c.var.db, viewerOf(c).partyId, id));
  return found(awardDetailFrom(results));
}

type Shown = { forms?: AwardFormStates; notice?: string };

function awardPage(c: AppContext, award: AwardDetail, shown: Shown = {}, status: 200 | 409 | 422 = 200) {
  const { lang } = c.var;
  const notice = shown.notice ? (
    <Notice tone="bad">
      <p>{shown.notice}</p>
    </Notice>
  ) : undefined;
  const title = `${nameOf(award.commodity, lang)}, ${quantity(award.quantity, award.commodity.tradeUnit)}`;
  return renderPage(
    c,
    { title, nav: 'awards', wide: true, status },
    <AwardPage award={award} forms={shown.forms ?? {}} notice={notice} />,
  );
}

awardRoutes.get('/awards/:id', cooperative, async (c) => awardPage(c, await readAward(c, c.req.param('id'))));

awardRoutes.post('/awards/:id/confirmation', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const awardId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkConfirmation(typed, lang);
  if (!checked.ok)
    return awardPage(c, await readAward(c, awardId), { forms: { part: { typed, errors: checked.errors } } }, 422);
  const answer = await confirmAward(db, viewerOf(c), { awardId, quantity: checked.value }, now);
  if (answer.ok) return seeOther(c, `/awards/${awardId}`);
  if (answer.reason !== 'not_whole_lots') return refused(c, awardId, answer);
  const award = await readAward(c, awardId);
  const errors = { quantity: lotsError(answer, award.commodity.tradeUnit, checked.value ?? 0, lang) };
  return awardPage(c, award, { forms: { part: { typed, errors } } }, 422);
});

awardRoutes.post('/awards/:id/decline', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const awardId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkDecline(typed, lang);
  if (!checked.ok)
    return awardPage(c, await readAward(c, awardId), { forms: { decline: { typed, errors: checked.errors } } }, 422);
  const answer = await declineAward(db, viewerOf(c), { awardId, reason: checked.value }, now);
  return answer.ok
    ? seeOther(c, `/awards/${awardId}`)
    : refused(c, awardId, answer, { decline: { typed, errors: {} } });
});

/** The award's page as it stands now, with why the answer did not count. */
async function refused(c: AppContext, awardId: string, answer: AwardRefusal, forms: AwardFormStates = {}) {
  if (answer.reason === 'award_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  const notice = refusalTexts[c.var.lang][answer.reason];
  return awardPage(c, await readAward(c, awardId), { forms, notice }, 409);
}

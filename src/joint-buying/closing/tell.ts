import { commodityName } from '../../catalog/index.ts';
import { momentText } from '../../platform/clock.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { notify } from '../../platform/events.ts';
import { quantity } from '../../platform/quantity.ts';
import type { ToClose } from './store-read.ts';
import { type Common, mailExtension, mailResults, tellExtension, tellResults } from './store-tell.ts';
import { mailTexts, templatesOf } from './texts-mail.ts';
import type { Decided } from './types.ts';

const entryKinds: Record<Decided['kind'], string> = {
  ...{
    go_ahead: 'campaign_ordered',
    fall_back: 'campaign_ordered',
    extend: 'campaign_prolonged',
    fail: 'campaign_failed',
  },
};

/** An entry and a mail to everybody who pledged, an entry to the forum. */
export function tellings(db: Db, { campaign, forumId }: ToClose, decided: Decided, now: number): Statement[] {
  const { kind, missing, total, evidence } = decided;
  const { number, unit } = campaign;
  const link = `/campaigns/${campaign.id}/result`;
  const about = { campaignId: campaign.id, link, at: now };
  const goods = { goodsId: commodityName(campaign, 'id'), goodsEn: commodityName(campaign, 'en') };
  const figures = {
    ...{ price: decided.perUnit ?? 0, pack: evidence.lists[0]?.packSize ?? 0, unit, missing },
    ...{ target: campaign.target, rule: campaign.shortageRule },
  };
  const common = { number, ...goods, ...figures };
  const staff = { ...common, total, ...(evidence.until ? { until: evidence.until } : {}) };
  return [
    ...(evidence.until ? extended(db, about, { ...common, until: evidence.until }) : []),
    ...(kind === 'extend' ? [] : results(db, about, common, figures)),
    notify(db, { partyId: forumId, kind: entryKinds[kind], data: staff, link, at: now }),
  ];
}

type About = Parameters<typeof tellResults>[1];

function results(db: Db, about: About, common: Common, figures: Parameters<typeof templatesOf>[0]): Statement[] {
  const [t, of] = [mailTexts.id, { goods: String(common.goodsId), number: String(common.number) }];
  return [
    tellResults(db, about, common),
    mailResults(db, about, {
      ...{ subject: t.subject(of), before: t.before(of), after: t.after(of), unit: figures.unit },
      templates: templatesOf(figures, 'id'),
    }),
  ];
}

function extended(db: Db, about: About, common: Common): Statement[] {
  const t = mailTexts.id;
  const of = { goods: String(common.goodsId), number: String(common.number) };
  const missing = Number(common.missing) > 0 ? quantity(Number(common.missing), String(common.unit)) : '';
  const body = t.extendedBody({ ...of, missing, until: momentText(Number(common.until), 'id') });
  return [tellExtension(db, about, common), mailExtension(db, about, { subject: t.extendedSubject(of), before: body })];
}

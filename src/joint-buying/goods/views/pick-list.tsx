import { commodityName } from '../../../catalog/index.ts';
import { milli } from '../../../fulfilment/index.ts';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { LinkButton } from '../../../platform/ui/parts.tsx';
import type { Campaign, DropPoint } from '../../types.ts';
import { arrivalTexts } from '../texts-arrival.ts';
import type { Member } from '../types.ts';

/** The printed list that goods are handed out by at a drop point: boxes to write the weight in and to sign. */
export function PickListPage(props: { campaign: Campaign; drop: DropPoint; members: readonly Member[] }) {
  const { lang, viewer, now } = useUi();
  const t = arrivalTexts[lang];
  const { campaign, drop, members } = props;
  const facts = [
    [t.campaign, campaign.number],
    [t.goods, commodityName(campaign, lang)],
    [t.place, [drop.name, drop.address].filter(Boolean).join(', ')],
    [t.printedOn, dayText(dayOf(now), lang)],
  ];
  return (
    <>
      <h1 class="hidden">
        {t.listTitle} {drop.name}
      </h1>
      <div class="row apart tools">
        <LinkButton tone="plain" href={`/campaigns/${campaign.id}/goods?drop=${drop.id}`}>
          {t.toGoods}
        </LinkButton>
        <p class="soft small">{t.print}</p>
      </div>
      <article class={`sheet ${lang}`} lang={lang}>
        <div class="letterhead">
          <p class="issuer">{viewer?.partyName ?? ''}</p>
        </div>
        <header class="title">
          <h2>{t.listTitle}</h2>
          {campaign.sharedAt === null ? <p class="strong">{t.notShared}</p> : null}
        </header>
        <dl class="pairs">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Lines {...{ campaign, members }} />
      </article>
    </>
  );
}

function Lines({ campaign, members }: { campaign: Campaign; members: readonly Member[] }) {
  const t = arrivalTexts[useUi().lang];
  const say = (amount: number | null) => (amount === null ? '' : milli(amount, campaign.unit));
  const sum = (of: (one: Member) => number | null) => members.reduce((all, one) => all + (of(one) ?? 0), 0);
  const isShared = campaign.sharedAt !== null;
  return (
    <table class="lines">
      <caption class="hidden">{t.listTitle}</caption>
      <thead>
        <tr>
          <th scope="col" class="position">
            {t.number}
          </th>
          <th scope="col">{t.cooperative}</th>
          <th scope="col" class="figure">
            {t.ordered}
          </th>
          <th scope="col" class="figure">
            {t.share}
          </th>
          <th scope="col" class="figure">
            {t.weighed}
          </th>
          <th scope="col">{t.signature}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((one, n) => (
          <tr key={one.allotmentId}>
            <td class="position">{n + 1}</td>
            <td class="name">{one.name}</td>
            <td class="figure" data-label={t.ordered}>
              {say(one.quantity * 1000)}
            </td>
            <td class="figure" data-label={t.share}>
              {say(one.shareMilli)}
            </td>
            <td class="figure" data-label={t.weighed}>
              {say(one.handedMilli)}
            </td>
            <td></td>
          </tr>
        ))}
        <tr>
          <td class="position"></td>
          <td class="name strong">{t.sum}</td>
          <td class="figure strong" data-label={t.ordered}>
            {say(sum((one) => one.quantity * 1000))}
          </td>
          <td class="figure strong" data-label={t.share}>
            {isShared ? say(sum((one) => one.shareMilli)) : ''}
          </td>
          <td></td>
          <td></td>
        </tr>
      </tbody>
    </table>
  );
}

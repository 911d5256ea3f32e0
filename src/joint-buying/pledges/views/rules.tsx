import { dayText, momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { shortageTexts } from '../../texts-names.ts';
import type { Campaign, CampaignList } from '../../types.ts';
import { factsOf, packText } from '../facts.ts';
import { ruleTexts } from '../texts-rules.ts';

/** What everybody agrees to, in plain words. */
export function RulesCard({ campaign, listPrice }: { campaign: Campaign; listPrice: boolean }) {
  const { lang } = useUi();
  const t = ruleTexts[lang];
  return (
    <Card>
      <h2>{t.title}</h2>
      <ul class="plain-list">
        {rulesIn(campaign, listPrice, lang).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{t.drops}</h3>
      <ul class="plain-list">
        {campaign.dropPoints.map(({ id, name, address }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span class="under soft">{address}</span>
          </li>
        ))}
      </ul>
      {campaign.lists.length > 0 ? <h3>{t.suppliers}</h3> : null}
      <ul class="plain-list">
        {campaign.lists.map((one) => (
          <li key={one.list.id}>
            <strong>{one.supplierName}</strong>
            <span class="under soft">{supplierLine(one, campaign, lang)}</span>
          </li>
        ))}
      </ul>
      {campaign.note ? (
        <>
          <h3>{t.note}</h3>
          <p class="written">{campaign.note}</p>
        </>
      ) : null}
    </Card>
  );
}

function rulesIn(campaign: Campaign, listPrice: boolean, lang: Lang): string[] {
  const t = ruleTexts[lang];
  const { unit, deliveryFrom, deliveryUntil, showsNames, lists } = campaign;
  const pack = packText(factsOf(campaign), lang === 'id' ? 'isi' : 'of');
  return [
    t.deadline(momentText(campaign.deadline, lang)),
    listPrice ? t.listPrice(unit) : t.blend(unit),
    t.limit,
    ...targetRules(campaign, lang),
    ...(lists.length > 0 ? [t.packs(pack)] : []),
    ...(campaign.toleranceReaches ? [t.toleranceReaches] : []),
    t.shortage(lowered(shortageTexts[lang][campaign.shortageRule])),
    ...(campaign.depositBps > 0 ? [t.deposit(percent(campaign.depositBps))] : []),
    t.delivery(dayText(deliveryFrom, lang), dayText(deliveryUntil, lang)),
    showsNames ? t.seen : t.unseen,
  ];
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function targetRules({ target, unit, extensionDays, round, fallBack }: Campaign, lang: Lang): string[] {
  const t = ruleTexts[lang];
  if (target === 0) return [t.noTarget];
  return [
    t.target(quantity(target, unit)),
    ...(extensionDays > 0 && round === 1 ? [t.extends(extensionDays)] : []),
    fallBack ? t.fallsBack : t.fails,
  ];
}

function supplierLine({ list, delivery }: CampaignList, { unit }: Campaign, lang: Lang): string {
  const t = ruleTexts[lang];
  return [
    ...(list.minimumOrder > 0 ? [t.minimum(quantity(list.minimumOrder, unit))] : []),
    ...(list.capacity === null ? [] : [t.capacity(quantity(list.capacity, unit))]),
    ...(list.palletSize === null ? [] : [t.pallet(quantity(list.palletSize, unit))]),
    ...(delivery > 0 ? [t.brings(rupiah(delivery))] : []),
  ].join(' · ');
}

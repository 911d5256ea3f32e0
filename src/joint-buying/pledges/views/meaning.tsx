import { momentText } from '../../../platform/clock.ts';
import type { FieldErrors, Typed } from '../../../platform/forms.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { accepts } from '../../rules/index.ts';
import { factsOf, packText } from '../facts.ts';
import type { PageData } from '../page-data.ts';
import { depositDue } from '../rules/deposit.ts';
import type { Meaning } from '../rules/meaning.ts';
import { perUnit } from '../texts.ts';
import { depositTexts, meaningTexts } from '../texts-pledge.ts';
import { outsideText } from './own.tsx';

type Props = { data: PageData; meaning: Meaning | null; errors?: FieldErrors; typed?: Typed };

/** What the pledge that is being typed would mean at this moment. Filled in by itself where there is JavaScript. */
export function MeaningPanel({ data, meaning, errors = {}, typed = {} }: Props) {
  const t = meaningTexts[useUi().lang];
  const wrong = Object.entries(errors).filter(([name]) => typed[name]?.trim());
  return (
    <div id="meaning" class="notice preview" role="status">
      <strong>{t.title}</strong>
      {meaning ? <MeaningFigures data={data} meaning={meaning} /> : null}
      {!meaning && wrong.length === 0 ? <p class="soft">{t.empty}</p> : null}
      {meaning ? null : wrong.map(([name, error]) => <p key={name}>{error}</p>)}
    </div>
  );
}

function MeaningFigures({ data, meaning }: { data: PageData; meaning: Meaning }) {
  const { lang } = useUi();
  const t = meaningTexts[lang];
  const { campaign } = data;
  const { unit } = campaign;
  const { terms, price, counts, next, tips } = meaning;
  return (
    <>
      {price ? null : <p>{t.nothing}</p>}
      {price && !counts ? <p>{outsideText(terms.highestPrice ?? 0, price.unitPrice, unit, lang)}</p> : null}
      <Amounts meaning={meaning} unit={unit} />
      {price && tips && counts ? <p class="strong">{t.tips(perUnit(price.unitPrice, unit))}</p> : null}
      {next && accepts(terms, next.unitPrice) ? (
        <p>{t.lacks(quantity(next.missing, unit), perUnit(next.unitPrice, unit))}</p>
      ) : null}
      <Packs data={data} meaning={meaning} />
      <Alone data={data} meaning={meaning} />
      <DepositAsked data={data} meaning={meaning} />
      <p class="soft small">{t.landed}</p>
    </>
  );
}

/** With the price right now, and with the next tier's. */
function Amounts({ meaning: { terms, price, counts, next }, unit }: { meaning: Meaning; unit: string }) {
  const t = meaningTexts[useUi().lang];
  const now = price && counts ? terms.quantity * price.unitPrice : null;
  const later = next && accepts(terms, next.unitPrice) ? terms.quantity * next.unitPrice : null;
  if (now === null && later === null) return null;
  return (
    <dl class="amounts">
      {now === null ? null : (
        <div>
          <dt>{t.now}</dt>
          <dd>
            <strong>{t.about(rupiah(now))}</strong>
            <span class="under soft">{t.sum(quantity(terms.quantity, unit), rupiah(price!.unitPrice))}</span>
          </dd>
        </div>
      )}
      {later === null ? null : (
        <div>
          <dt>{t.next}</dt>
          <dd>
            <strong>{t.about(rupiah(later))}</strong>
            <span class="under soft">
              {now === null
                ? t.sum(quantity(terms.quantity, unit), rupiah(next!.unitPrice))
                : t.saves(rupiah(now - later))}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Packs({ data: { campaign }, meaning: { drop, price, counts } }: { data: PageData; meaning: Meaning }) {
  const t = meaningTexts[useUi().lang];
  const { unit, packName } = campaign;
  const { pack } = factsOf(campaign);
  if (!price || !counts) return null;
  const packs = packName
    ? `${figure(drop.packs)} ${packText({ pack, packName, unit }, useUi().lang === 'id' ? 'isi' : 'of')}`
    : `${figure(drop.packs)} × ${quantity(pack, unit)}`;
  return drop.over > 0 ? (
    <p>{t.loose(packs, quantity(drop.over, unit), quantity(drop.lacking, unit))}</p>
  ) : (
    <p class="soft">{t.wholePacks(packs)}</p>
  );
}

/** Beside what the cooperative has noted that it paid by itself. */
function Alone({ data: { campaign, need }, meaning: { price, counts } }: { data: PageData; meaning: Meaning }) {
  const t = meaningTexts[useUi().lang];
  if (!need?.lastPrice || !price || !counts) return null;
  const last = perUnit(need.lastPrice, campaign.unit);
  const saved = need.lastPrice - price.unitPrice;
  return <p>{saved > 0 ? t.alone(last, perUnit(saved, campaign.unit)) : t.aloneDearer(last)}</p>;
}

function DepositAsked({ data: { campaign, own }, meaning: { terms } }: { data: PageData; meaning: Meaning }) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  if (campaign.depositBps === 0) return null;
  if (own?.deposit?.state === 'held') return <p>{t.kept}</p>;
  const lists = campaign.lists.map(({ list }) => list);
  const amount = depositDue(terms, lists, campaign.depositBps);
  return <p>{t.would(rupiah(amount), momentText(campaign.deadline, lang))}</p>;
}

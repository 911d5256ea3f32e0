import type { Child } from 'hono/jsx';
import { durationText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Notice, Stat, Stats } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { type PageData, phaseOf, takesPledge } from '../page-data.ts';
import type { Live } from '../rules/live.ts';
import { liveTexts, outcomeTexts, perUnit } from '../texts.ts';
import { pledgeTexts } from '../texts-pledge.ts';
import { LadderCard } from './ladder.tsx';
import { OwnLine } from './own.tsx';

/** Changes with all that the live part shows: a page that shows this needs no new one. */
export function fingerprint({ campaign, live, own }: PageData, now: number): string {
  const figures = live.ok
    ? [live.pledged, live.pledges, live.price?.unitPrice ?? 0, live.next?.missing ?? 0, live.missing]
    : [live.reason];
  const left = durationText(campaign.deadline - now, 'en').replaceAll(' ', '');
  return [campaign.version, own?.version ?? 0, ...figures, left].join('-');
}

/** The part of the page that follows by itself while it is open. `before`: the price that stood here until now. */
export function LivePart({ data, before }: { data: PageData; before: number | null }) {
  const { now } = useUi();
  const { campaign, live, ask, after } = data;
  const phase = campaign.state === 'draft' ? 'over' : phaseOf(campaign, now);
  const seen = new URLSearchParams({ phase, seen: fingerprint(data, now), after });
  if (live.ok && live.price) seen.set('price', String(live.price.unitPrice));
  const polling =
    phase === 'over'
      ? {}
      : {
          'hx-get': `/campaigns/${campaign.id}/live?${seen}`,
          'hx-trigger': 'every 12s',
          'hx-swap': 'outerMorph',
        };
  return (
    <div id="live" class="stack" {...polling}>
      {live.ok ? (
        <>
          <PriceCard data={data} live={live} before={before} />
          <LadderCard campaign={campaign} live={live} listPrice={ask.listPrice} />
        </>
      ) : (
        <Card>
          <p>
            {live.reason === 'packs_differ' ? liveTexts[useUi().lang].packsDiffer : liveTexts[useUi().lang].noSuppliers}
          </p>
        </Card>
      )}
    </div>
  );
}

type PriceProps = { data: PageData; live: Live; before: number | null };

/** What it costs now, what one tier on, and how long there is. */
function PriceCard({ data, live, before }: PriceProps) {
  const { lang, now } = useUi();
  const t = liveTexts[lang];
  const { campaign } = data;
  const { unit } = campaign;
  const price = live.price?.unitPrice ?? live.rungs[0]?.unitPrice ?? null;
  const changed = before !== null && live.price !== null && before !== live.price.unitPrice;
  return (
    <Card class="price-card">
      {changed ? <Changed before={before} after={live.price!.unitPrice} unit={unit} /> : null}
      <p class="soft">{live.price ? t.priceNow : t.priceFirst}</p>
      {price === null ? null : <BigPrice price={price} unit={unit} quiet={!live.price} changed={changed} />}
      <p>{live.price ? outcomeTexts[lang][live.outcome](quantity(live.missing, unit)) : t.notYet}</p>
      <Next live={live} unit={unit} />
      <Figures campaign={campaign} live={live} />
      <OnlyLower live={live} unit={unit} />
      <OwnLine data={data} live={live} />
      {takesPledge(campaign, now) ? <Following data={data} /> : null}
    </Card>
  );
}

export function BigPrice(props: { price: number; unit: string; quiet?: boolean; changed?: boolean }) {
  const { price, unit, quiet, changed } = props;
  const tone = [quiet ? 'soft' : '', changed ? 'just-changed' : ''].filter(Boolean).join(' ');
  return (
    <p class={`huge num strong ${tone}`.trim()}>
      {rupiah(price)}
      <small>/{unit}</small>
    </p>
  );
}

/** Said aloud once: the tier tipped while somebody was looking. */
function Changed({ before, after, unit }: { before: number; after: number; unit: string }) {
  const t = liveTexts[useUi().lang];
  const [from, to] = [perUnit(before, unit), perUnit(after, unit)];
  return (
    <Notice tone={after < before ? 'good' : 'warn'}>
      {<p>{after < before ? t.tipped(from, to) : t.rose(from, to)}</p>}
    </Notice>
  );
}

function Next({ live, unit }: { live: Live; unit: string }) {
  const t = liveTexts[useUi().lang];
  const { next, price } = live;
  if (!next) return live.rungs.length > 1 && price ? <p class="strong">{t.lowest}</p> : null;
  const has = Math.max(0, next.needed - next.missing);
  const saved = price ? price.unitPrice - next.unitPrice : 0;
  return (
    <div class="next">
      <p class="next-title">{t.next(quantity(next.missing, unit), perUnit(next.unitPrice, unit))}</p>
      <progress
        value={String(has)}
        max={String(next.needed)}
        aria-label={t.progress(quantity(has, unit), quantity(next.needed, unit))}
      ></progress>
      <p class="soft small">
        {t.progress(quantity(has, unit), quantity(next.needed, unit))}
        {saved > 0 ? `. ${t.nextSaves(rupiah(saved), unit)}` : null}
      </p>
    </div>
  );
}

function Figures({ campaign, live }: { campaign: Campaign; live: Live }) {
  const { lang, now } = useUi();
  const t = liveTexts[lang];
  const left = campaign.deadline - now;
  const until = t.until(momentText(campaign.deadline, lang));
  return (
    <Stats>
      <Stat label={t.pledged}>{quantity(live.pledged, campaign.unit)}</Stat>
      <Stat label={t.joined}>{t.cooperatives(figure(live.pledges))}</Stat>
      <Stat label={t.timeLeft}>
        <Under of={left > 0 ? durationText(left, lang) : t.over} note={until} />
      </Stat>
    </Stats>
  );
}

const Under = ({ of, note }: { of: Child; note: Child }) => (
  <>
    {of} <span class="under soft">{note}</span>
  </>
);

/** Who waits for a lower price is in the total and not in the price. */
function OnlyLower({ live, unit }: { live: Live; unit: string }) {
  const rest = live.price ? live.pledged - live.price.pledged : 0;
  return rest > 0 ? <p class="soft small">{liveTexts[useUi().lang].onlyLower(quantity(rest, unit))}</p> : null;
}

/** The way to the form, where it is further down; and how the page keeps up: by itself, or by hand without JavaScript. */
function Following({ data: { campaign, own } }: { data: PageData }) {
  const { lang, viewer } = useUi();
  const t = liveTexts[lang];
  const joins = viewer?.partyKind === 'cooperative' && (own === null || own.withdrawnAt !== null);
  return (
    <>
      {joins ? (
        <a class="button full to-form" href="#pledge">
          {pledgeTexts[lang].title}
        </a>
      ) : null}
      <p class="small soft">
        <span class="with-script">{t.live}</span>
        <noscript>
          <a href={`/campaigns/${campaign.id}`}>{t.refresh}</a>
        </noscript>
      </p>
    </>
  );
}

import { rupiahRange } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts, Heading, LinkButton, Stat, Stats } from '../../../platform/ui/parts.tsx';
import { categoryName, commodityName } from '../../names.ts';
import { seesStock } from '../../stock.ts';
import { shared } from '../../texts.ts';
import { type Choices, FilterForm } from '../../views/filter-form.tsx';
import { StandingChip } from '../../views/standing-chip.tsx';
import { stockOfAll } from '../../views/stock-text.ts';
import type { CommodityRow, DayRow, ReferenceRow } from '../store.ts';
import { texts } from '../texts.ts';
import { type Listed, OfferTable } from './offers.tsx';
import { PriceChart } from './price-chart.tsx';
import { ReferenceCard } from './reference.tsx';

type Props = {
  commodity: CommodityRow;
  references: readonly ReferenceRow[];
  days: readonly DayRow[];
  choices: Choices;
  listed: Listed;
};

/** One commodity: what it is, where its price stands, who offers it. */
export function CommodityPage({ commodity, references, days, choices, listed }: Props) {
  const current = references.find((reference) => reference.current);
  return (
    <>
      <Top commodity={commodity} reference={current} />
      <div class="two main-first">
        <div class="stack">
          <Card>
            <Figures commodity={commodity} />
            <PriceChart days={days} reference={current} />
          </Card>
          <About commodity={commodity} />
        </div>
        <div class="stack">
          <Picture commodity={commodity} />
          <ReferenceCard references={references} unit={commodity.tradeUnit} />
        </div>
      </div>
      <FilterForm action={listed.path} filters={listed.filters} choices={choices} unit={commodity.tradeUnit} />
      <div id="results">
        <OfferTable {...listed} />
      </div>
    </>
  );
}

function Top({ commodity, reference }: { commodity: CommodityRow; reference: ReferenceRow | undefined }) {
  const { lang, viewer } = useUi();
  const { low, mean, high } = commodity;
  const orders = low !== null && (viewer === null || viewer.role === 'requester');
  return (
    <div class="row apart">
      <Heading
        crumbs={
          <>
            <a href="/">{shared[lang].catalog}</a> ›{' '}
            <a href={`/?category=${encodeURIComponent(commodity.category)}`}>
              {categoryName(commodity.category, lang)}
            </a>
          </>
        }
        title={commodityName(commodity, lang)}
      >
        {reference && low !== null ? (
          <StandingChip prices={{ low, mean: mean!, high: high! }} reference={reference} lang={lang} />
        ) : null}
      </Heading>
      {orders ? <LinkButton href={`/orders/new?commodity=${commodity.id}`}>{shared[lang].order}</LinkButton> : null}
    </div>
  );
}

function Figures({ commodity }: { commodity: CommodityRow }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  if (commodity.low === null) return <p class="soft">{shared[lang].noOffer}</p>;
  return (
    <Stats>
      <Stat label={`${t.listedPrice} ${t.perUnit(commodity.tradeUnit)}`}>
        {rupiahRange(commodity.low, commodity.high!)}
      </Stat>
      <Stat label={t.free}>{stockOfAll(commodity, lang, seesStock(viewer) ? 'exact' : 'sums')}</Stat>
      <Stat label={t.suppliers}>
        <a href="#results">{shared[lang].cooperatives(commodity.cooperatives)}</a>
      </Stat>
    </Stats>
  );
}

function About({ commodity: c }: { commodity: CommodityRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  const grade = [c.grade, lang === 'id' ? c.gradeTextId : c.gradeTextEn].filter(Boolean).join(': ');
  const pack = c.packName && c.packContent ? t.packOf(c.packName, quantity(c.packContent, c.tradeUnit)) : null;
  const facts = [
    [t.grade, grade],
    [t.pack, pack],
    [t.required, c.requiredCertificate],
    [t.tax, c.taxClass === 'taxable' ? t.taxable : t.exempt_basic_food],
  ] as const;
  return (
    <Card>
      <h2>{t.about}</h2>
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}

function Picture({ commodity }: { commodity: CommodityRow }) {
  const { lang } = useUi();
  if (!commodity.photoId) return null;
  return <img class="photo" src={`/photos/${commodity.photoId}`} alt={commodityName(commodity, lang)} />;
}

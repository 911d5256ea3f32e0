import { commodityName } from '../../../catalog/index.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Empty, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { CampaignHead } from '../../views/head.tsx';
import type { Side, Way } from '../side.ts';
import { supplierTexts } from '../texts-suppliers.ts';
import type { OfferedList } from '../types.ts';
import { termsText, tiersText } from './list-fields.tsx';

type Props = { campaign: Campaign; side: Side; lists: readonly OfferedList[] };

/** The suppliers of a campaign beside each other, for staff: what each would cost now, and what each asks. */
export function SidePage({ campaign, side, lists }: Props) {
  const { lang } = useUi();
  const t = supplierTexts[lang];
  return (
    <>
      <CampaignHead campaign={campaign} part="suppliers" lead={campaign.closedAt === null ? t.lead : t.leadClosed} />
      <SideLive campaign={campaign} side={side} />
      <Card>
        <h2>{t.lists}</h2>
        <Table
          caption={t.lists}
          rows={lists}
          columns={[
            { label: t.supplier, cell: (one) => <SupplierName one={one} /> },
            { label: t.tiers, cell: (one) => tiersText(one, campaign.unit, lang) },
            { label: t.terms, cell: (one) => <span class="soft">{termsText(one, campaign.unit, lang)}</span> },
          ]}
        />
      </Card>
    </>
  );
}

const SupplierName = ({ one }: { one: OfferedList }) => (
  <span>
    <a href={`/suppliers/${one.supplierId}`}>{one.supplierName}</a>
    {one.reference ? <span class="under soft">{one.reference}</span> : null}
  </span>
);

/** The part that follows by itself while cooperatives pledge. */
export function SideLive({ campaign, side }: Omit<Props, 'lists'>) {
  const { lang } = useUi();
  const t = supplierTexts[lang];
  const isLive = campaign.state === 'open' || campaign.state === 'closing';
  const best = bestOf(side.ways);
  const polling = isLive
    ? { 'hx-get': `/campaigns/${campaign.id}/suppliers`, 'hx-trigger': 'every 10s', 'hx-swap': 'outerMorph' }
    : {};
  return (
    <section id="side" class="card" {...polling}>
      <h2>{isLive ? t.compare : t.compareClosed}</h2>
      {side.pledges === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
        </Empty>
      ) : (
        <>
          <Stats>
            <Stat label={t.pledged}>{quantity(side.pledged, campaign.unit)}</Stat>
            <Stat label={t.joined}>{t.from(side.pledges)}</Stat>
            {best?.order ? (
              <Stat label={t.best} tone="good">
                {rupiah(best.order.perUnit)}/{campaign.unit}
              </Stat>
            ) : null}
          </Stats>
          <Ways campaign={campaign} side={side} best={best} />
          <p class="hint">{t.bestHint}</p>
        </>
      )}
    </section>
  );
}

/** What serves the most cooperatives, in full if that can be; of those the lowest price, then the fewest suppliers. */
function bestOf(ways: readonly Way[]): Way | null {
  const able = ways.filter((way) => way.order !== null);
  const order = (a: Way, b: Way) =>
    b.counts - a.counts ||
    Number(a.cut) - Number(b.cut) ||
    a.order!.perUnit - b.order!.perUnit ||
    a.listIds.length - b.listIds.length;
  return [...able].sort(order)[0] ?? null;
}

function Ways({ campaign, side, best }: Omit<Props, 'lists'> & { best: Way | null }) {
  const { lang } = useUi();
  const t = supplierTexts[lang];
  const { unit } = campaign;
  return (
    <Table
      caption={t.compare}
      rows={side.ways}
      rowClass={(way) => (way === best ? 'best' : undefined)}
      columns={[
        { label: t.way, cell: (way) => <WayName way={way} campaign={campaign} isBest={way === best} /> },
        { label: t.outcome, cell: (way) => <Decision way={way} unit={unit} /> },
        { label: t.counts, numeric: true, cell: (way) => (way.order ? t.countsOf(way.counts, side.pledges) : '–') },
        { label: t.ordered, numeric: true, cell: (way) => <OrderedCell way={way} unit={unit} /> },
        { label: t.price, numeric: true, cell: (way) => (way.order ? `${rupiah(way.order.perUnit)}/${unit}` : '–') },
        { label: t.cost, numeric: true, cell: (way) => (way.order ? rupiah(way.order.cost) : '–') },
      ]}
    />
  );
}

function OrderedCell({ way, unit }: { way: Way; unit: string }) {
  const t = supplierTexts[useUi().lang];
  if (!way.order) return '–';
  return (
    <span>
      {quantity(way.order.total, unit)}
      {way.cut ? <span class="under soft">{t.cut}</span> : null}
    </span>
  );
}

function WayName({ way, campaign, isBest }: { way: Way; campaign: Campaign; isBest: boolean }) {
  const { lang } = useUi();
  const t = supplierTexts[lang];
  const nameOf = (id: string) => campaign.lists.find(({ list }) => list.id === id)?.supplierName ?? '';
  const isAlone = way.listIds.length === 1;
  const parts = isAlone ? [] : (way.order?.parts ?? []);
  return (
    <span>
      <strong>{isAlone ? nameOf(way.listIds[0]!) : t.together}</strong>{' '}
      {isBest ? <Chip tone="good">{t.bestChip}</Chip> : null}{' '}
      {!isAlone && way.order?.proven ? <Chip tone="quiet">{t.proven}</Chip> : null}
      {parts.map((part) => (
        <span key={part.listId} class="under soft">
          {t.part(nameOf(part.listId), quantity(part.quantity, campaign.unit), rupiah(part.unitPrice))}
        </span>
      ))}
    </span>
  );
}

function Decision({ way, unit }: { way: Way; unit: string }) {
  const t = supplierTexts[useUi().lang];
  if (way.outcome === 'packs_differ') return <span class="soft">{t.packsDiffer}</span>;
  return (
    <span>
      {t[way.outcome]}
      {way.missing > 0 ? <span class="under soft">{t.missing(quantity(way.missing, unit))}</span> : null}
    </span>
  );
}

export const sideTitle = (campaign: Campaign, lang: 'id' | 'en'): string =>
  supplierTexts[lang].title(commodityName(campaign, lang));

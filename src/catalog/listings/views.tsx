import { dayText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, Heading, LinkButton, Notice, Stat, Stats, Table } from '../../platform/ui/parts.tsx';
import { commodityName } from '../names.ts';
import { seesStock } from '../stock.ts';
import { shared } from '../texts.ts';
import { leadText, readReference, StandingChip } from '../views/standing-chip.tsx';
import { stockText } from '../views/stock-text.ts';
import type { Listing, ListingPhoto } from './store.ts';
import { texts } from './texts.ts';

type Props = { listing: Listing; photos: readonly ListingPhoto[] };

/** The page of one offer, for everybody. */
export function ListingPage({ listing, photos }: Props) {
  return (
    <>
      <Top listing={listing} />
      <StateNotice listing={listing} />
      <div class="two main-first">
        <div class="stack">
          <Prices listing={listing} />
          <Terms listing={listing} />
        </div>
        <div class="stack">
          <Story listing={listing} photos={photos} />
          <Seller listing={listing} />
        </div>
      </div>
    </>
  );
}

const priceOf = (listing: Listing) => {
  const prices = listing.tiers.map((tier) => tier.unitPrice);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return { low, high, mean: (low + high) / 2 };
};

function Top({ listing }: { listing: Listing }) {
  const { lang, viewer } = useUi();
  const { commodity, seller } = listing;
  const name = commodityName(commodity, lang);
  const reference = readReference(listing.reference);
  const orders = listing.state === 'listed' && (viewer === null || viewer.role === 'requester');
  return (
    <div class="row apart">
      <Heading
        crumbs={
          <>
            <a href="/">{shared[lang].catalog}</a> › <a href={`/commodities/${commodity.id}`}>{name}</a>
          </>
        }
        title={texts[lang].title(name, seller.name)}
      >
        {reference ? <StandingChip prices={priceOf(listing)} reference={reference} lang={lang} /> : null}
      </Heading>
      {orders ? <LinkButton href={`/orders/new?commodity=${commodity.id}`}>{shared[lang].order}</LinkButton> : null}
    </div>
  );
}

function StateNotice({ listing }: { listing: Listing }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const own = viewer?.partyId === listing.cooperativeId;
  return (
    <>
      {listing.state === 'listed' ? null : (
        <Notice tone="warn">
          <p>{listing.state === 'paused' ? t.paused : t.expired}</p>
        </Notice>
      )}
      {own ? (
        <Notice tone="quiet">
          <p>
            {t.own} <a href={`/offers/${listing.id}`}>{t.manage}</a>
          </p>
        </Notice>
      ) : null}
      {viewer?.role === 'moderator' || viewer?.role === 'administrator' ? (
        <p>
          <a href={`/moderation/${listing.revisionId}`}>{t.moderate}</a>
        </p>
      ) : null}
    </>
  );
}

function Prices({ listing }: { listing: Listing }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const { tradeUnit: unit, packName, packContent } = listing.commodity;
  const pack = packName && packContent ? { name: packName, content: packContent } : null;
  const columns = [
    {
      label: t.quantity,
      cell: (tier: Listing['tiers'][number]) => t.from(quantity(Math.max(tier.from, listing.minLot), unit)),
    },
    { label: t.pricePer(unit), numeric: true, cell: (tier: Listing['tiers'][number]) => rupiah(tier.unitPrice) },
    ...(pack
      ? [
          {
            label: t.perPack(`${pack.name} ${quantity(pack.content, unit)}`),
            numeric: true,
            cell: (tier: Listing['tiers'][number]) => rupiah(tier.unitPrice * pack.content),
          },
        ]
      : []),
  ];
  return (
    <Card>
      <Stats>
        <Stat label={t.pricePer(unit)}>{rupiah(listing.tiers[0]!.unitPrice)}</Stat>
        <Stat label={t.ready}>{stockText(listing.available - listing.reserved, unit, lang, seesStock(viewer))}</Stat>
      </Stats>
      <h2>{t.prices}</h2>
      <Table caption={t.prices} columns={columns} rows={listing.tiers} />
      <p class="soft small">{t.wholeAward}</p>
    </Card>
  );
}

function Story({ listing, photos }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  if (photos.length === 0 && !listing.description) return null;
  const name = commodityName(listing.commodity, lang);
  return (
    <Card>
      {photos.length > 0 ? (
        <p class="photos">
          {photos.map((photo, i) => (
            <a key={photo.id} href={`/photos/${photo.id}`}>
              <img
                src={`/photos/${photo.id}`}
                alt={t.photoAlt(name, i + 1)}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
            </a>
          ))}
        </p>
      ) : null}
      {listing.description ? (
        <>
          <h2>{t.description}</h2>
          <p class="written">{listing.description}</p>
        </>
      ) : null}
    </Card>
  );
}

function Terms({ listing }: { listing: Listing }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { commodity: c } = listing;
  const grade = [c.grade, lang === 'id' ? c.gradeTextId : c.gradeTextEn].filter(Boolean).join(': ');
  const facts = [
    [t.minimum, quantity(listing.minLot, c.tradeUnit)],
    [t.lot, quantity(listing.lotSize, c.tradeUnit)],
    [t.fee, listing.handlingFee > 0 ? t.feeOnce(rupiah(listing.handlingFee)) : t.free],
    [t.lead, leadText(listing.leadDays, lang)],
    [t.window, t.between(dayText(listing.from, lang), dayText(listing.until, lang))],
    [t.certificate, listing.certificate],
    [t.grade, grade],
  ] as const;
  return (
    <Card>
      <h2>{t.terms}</h2>
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}

function Seller({ listing }: { listing: Listing }) {
  const { lang } = useUi();
  const t = texts[lang];
  const s = listing.seller;
  const facts = [
    [t.area, [s.kelurahan, s.kecamatan].filter(Boolean).join(', ')],
    [t.address, s.address],
    [t.phone, s.phone],
    [t.nib, s.nib ?? t.missing],
    [t.nik, s.nikKoperasi],
    [t.ahu, s.ahuDecision ?? t.missing],
  ] as const;
  return (
    <Card>
      <h2>{t.seller}</h2>
      <p class="strong">{s.name}</p>
      <Facts facts={facts.filter(([, value]) => value)} />
      <p class="soft small">{t.sellerNote}</p>
    </Card>
  );
}

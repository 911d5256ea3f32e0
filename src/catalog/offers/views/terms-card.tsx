import type { Child } from 'hono/jsx';
import { dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts } from '../../../platform/ui/parts.tsx';
import { texts as listing } from '../../listings/texts.ts';
import { leadText } from '../../views/standing-chip.tsx';
import { TierList } from '../../views/terms.tsx';
import type { Commodity, Offer, Revision } from '../store/read.ts';
import { texts } from '../texts.ts';
import { texts as formTexts } from '../texts-form.ts';

type Props = {
  offer: Offer;
  commodity: Commodity;
  open: Revision | null;
  listed: Revision | null;
  latest: Revision;
  photos: readonly { revisionId: string; id: string }[];
};

/** The terms; beside those that sell now, what an open edit would change. */
export function TermsCard({ offer, commodity, open, listed, latest, photos }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const own = photos.filter((photo) => photo.revisionId === latest.id);
  return (
    <Card>
      <h2>{t.terms}</h2>
      {open && listed ? <Compared {...{ commodity, open, listed }} /> : <Plain {...{ offer, commodity, latest }} />}
      {latest.description ? <p class="pre">{latest.description}</p> : null}
      {own.length > 0 ? (
        <div class="photos">
          {own.map((photo, i) => (
            <img
              key={photo.id}
              src={`/photos/${photo.id}`}
              alt={formTexts[lang].photo(i + 1)}
              width="160"
              height="120"
              loading="lazy"
            />
          ))}
        </div>
      ) : null}
    </Card>
  );
}

/** What a revision says, in rows; `text` tells whether two of them differ. */
function rowsOf(revision: Revision, unit: string, lang: Lang): { label: string; value: Child; text: string }[] {
  const t = listing[lang];
  const row = (label: string, text: string, value: Child = text) => ({ label, value, text });
  const dates = t.between(dayText(revision.windowFrom, lang), dayText(revision.windowUntil, lang));
  return [
    row(t.pricePer(unit), JSON.stringify(revision.tiers), <TierList tiers={revision.tiers} unit={unit} />),
    row(t.minimum, quantity(revision.minLot, unit)),
    row(t.lot, quantity(revision.lotSize, unit)),
    row(t.fee, revision.handlingFee > 0 ? t.feeOnce(rupiah(revision.handlingFee)) : t.free),
    row(t.lead, leadText(revision.leadDays, lang)),
    row(t.window, dates),
    row(t.certificate, revision.certificate ?? '–'),
  ];
}

function Plain({ offer, commodity, latest }: Pick<Props, 'offer' | 'commodity' | 'latest'>) {
  const { lang } = useUi();
  const unit = commodity.tradeUnit;
  const stock: [string, string][] = offer.listedRevisionId
    ? []
    : [[texts[lang].available, quantity(latest.available, unit)]];
  return <Facts facts={[...stock, ...rowsOf(latest, unit, lang).map(({ label, value }) => [label, value] as const)]} />;
}

function Compared({ commodity, open, listed }: { commodity: Commodity; open: Revision; listed: Revision }) {
  const { lang } = useUi();
  const t = texts[lang];
  const [before, after] = [listed, open].map((revision) => rowsOf(revision, commodity.tradeUnit, lang));
  return (
    <table class="rows compare">
      <caption class="hidden">{t.terms}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{t.listedNow}</th>
          <th scope="col">{t.edited}</th>
        </tr>
      </thead>
      <tbody>
        {after!.map((row, i) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td data-label={t.listedNow}>
              <span>{before![i]!.value}</span>
            </td>
            <td data-label={t.edited} class={row.text === before![i]!.text ? undefined : 'changed'}>
              <span>{row.value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

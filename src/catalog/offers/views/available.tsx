import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { type OfferState, wasListed } from '../../lifecycle.ts';
import { commodityName } from '../../names.ts';
import { texts } from '../texts.ts';

type Stock = {
  id: string;
  state: OfferState;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  available: number;
  reserved: number;
};
type Props = { offer: Stock; wrong?: { typed: string; error: string } | undefined; saved?: boolean };

/** The available quantity, changed in place: with htmx only this part is sent back. Before a listing it is the form's. */
export function AvailableForm({ offer, wrong, saved }: Props) {
  const { lang, path } = useUi();
  const t = texts[lang];
  const action = `/offers/${offer.id}/availability`;
  const field = `available-${offer.id}`;
  if (!wasListed(offer.state)) return <span>{quantity(offer.available, offer.tradeUnit)}</span>;
  return (
    <Form action={action} class="quick" hx-post={action} hx-swap="outerHTML">
      <input type="hidden" name="back" value={path} />
      <label class="hidden" for={field}>
        {t.changeFor(commodityName(offer, lang))}
      </label>
      <span class="suffixed">
        <input
          id={field}
          name="available"
          inputmode="decimal"
          autocomplete="off"
          value={wrong?.typed ?? figure(offer.available)}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={`${field}-note`}
        />
        <span class="suffix">{offer.tradeUnit}</span>
        <button class="button plain" type="submit">
          {t.change}
        </button>
      </span>
      <span
        id={`${field}-note`}
        class={wrong ? 'line error' : 'line soft small'}
        role={wrong || saved ? 'status' : undefined}
      >
        {wrong?.error ??
          `${saved ? `${t.saved} ` : ''}${offer.reserved > 0 ? t.reserved(quantity(offer.reserved, offer.tradeUnit)) : t.noneReserved}`}
      </span>
    </Form>
  );
}

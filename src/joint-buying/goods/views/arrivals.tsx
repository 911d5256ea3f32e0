import { isOutside, limitText, type Measure, measureName, milli, reasonTexts } from '../../../fulfilment/index.ts';
import { dayText, momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty } from '../../../platform/ui/parts.tsx';
import { type GoodsPage, nameOf } from '../page.ts';
import { usableOf } from '../rules.ts';
import { MOST_ARRIVALS } from '../store.ts';
import { goodsTexts } from '../texts.ts';
import type { ArrivalRow } from '../types.ts';

type Voiding = { id: string; form: FormState } | undefined;
type Props = { page: GoodsPage; mayVoid: boolean; voiding: Voiding };

/** Everything that was recorded as having come, the newest first. */
export function Arrivals({ page, mayVoid, voiding }: Props) {
  const t = goodsTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.arrivals}</h2>
      {page.arrivals.length === 0 ? (
        <Empty title={t.noArrivals}>
          <p>{t.noArrivalsBody}</p>
        </Empty>
      ) : (
        <ol class="plain">
          {page.arrivals.map((one) => (
            <Entry key={one.id} {...{ page, one, mayVoid, voiding }} />
          ))}
        </ol>
      )}
      {page.arrivals.length === MOST_ARRIVALS ? <p class="soft small">{t.onlyNewest(MOST_ARRIVALS)}</p> : null}
    </Card>
  );
}

function Entry({ page, one, mayVoid, voiding }: Props & { one: ArrivalRow }) {
  const { lang } = useUi();
  const t = goodsTexts[lang];
  const { campaign, purchases, measures } = page;
  const supplier = purchases.find(({ id }) => id === one.purchaseId)?.supplierName ?? '';
  const isVoid = one.voidedAt !== null;
  return (
    <li id={`arrival-${one.id}`}>
      <p class={isVoid ? 'soft' : 'strong'}>
        {isVoid ? (
          <s>{milli(usableOf(one), campaign.unit)}</s>
        ) : (
          t.move(milli(usableOf(one), campaign.unit), supplier, nameOf(campaign, one.dropPointId))
        )}
        {isVoid ? ` ${supplier}` : ''}
      </p>
      {isVoid ? (
        <p>{t.voided(one.voidReason ?? '')}</p>
      ) : (
        <Details one={one} measures={measures} unit={campaign.unit} />
      )}
      <p class="soft small">
        {[dayText(one.arrivedOn, lang), one.vehicle, t.by(one.recordedBy, momentText(one.recordedAt, lang))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mayVoid && !isVoid ? <VoidForm id={one.id} form={voiding?.id === one.id ? voiding.form : undefined} /> : null}
    </li>
  );
}

function Details({ one, measures, unit }: { one: ArrivalRow; measures: readonly Measure[]; unit: string }) {
  const { lang } = useUi();
  const t = goodsTexts[lang];
  const measured = measures.flatMap((measure) => {
    const value = one.quality[measure.key];
    return value === undefined ? [] : [{ measure, value }];
  });
  return (
    <>
      {one.refusedMilli > 0 && one.refusalReason ? (
        <p class="bad-text">{t.refusedLine(milli(one.refusedMilli, unit), reasonTexts[lang][one.refusalReason])}</p>
      ) : null}
      {measured.length > 0 ? (
        <p class="small">
          {measured.map(({ measure, value }) => (
            <span key={measure.key} class="line">
              {measureName(measure, lang)} {figure(value / 100)} {measure.unit}{' '}
              <span class="soft">{limitText(measure, lang)}</span>{' '}
              {isOutside(value, measure) ? <Chip tone="warn">{t.outside}</Chip> : null}
            </span>
          ))}
        </p>
      ) : null}
      {one.note ? <p class="written">{one.note}</p> : null}
      {one.photos.length > 0 ? (
        <ul class="plain photos">
          {one.photos.map((id, n) => (
            <li key={id}>
              <a href={`/photos/${id}`}>
                <img src={`/photos/${id}`} alt={t.photo(n + 1)} width="96" height="72" loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function VoidForm({ id, form }: { id: string; form: FormState | undefined }) {
  const t = goodsTexts[useUi().lang];
  return (
    <details open={!!form}>
      <summary class="danger">{t.void}</summary>
      <p>{t.voidMeans}</p>
      <Form action={`/arrivals/${id}/void`}>
        <TextField name="reason" label={t.voidReason} form={form ?? freshForm} scope={`${id}-`} maxlength={300} />
        <button type="submit" class="button danger">
          {t.voidNow}
        </button>
      </Form>
    </details>
  );
}

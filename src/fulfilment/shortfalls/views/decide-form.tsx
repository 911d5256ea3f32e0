import { addDays, dayOf } from '../../../platform/clock.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { choiceField } from '../inputs.ts';
import { wholeUnits } from '../rules.ts';
import type { Delivery, DeliveryAward } from '../store.ts';
import { texts } from '../texts.ts';
import { goodsName, milli } from './words.ts';

/** The later of two calendar days. */
const laterOf = (a: string, b: string): string => [a, b].sort()[1]!;

type Props = { delivery: Delivery; short: readonly DeliveryAward[]; form: FormState };

/** One choice for each award that fell short, and one day for all that is sought again. */
export function DecideForm({ delivery: { head }, short, form }: Props) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const soon = addDays(dayOf(now), 3);
  const canReplan = short.some((award) => wholeUnits(award.standing.missingMilli) > 0);
  return (
    <Card class="urgent">
      <h2>{t.decideTitle}</h2>
      <ErrorSummary errors={form.errors} labels={{ neededOn: t.neededOn }} />
      <Form action={`/orders/${head.id}/shortfalls`}>
        {short.map((award) => (
          <ChoiceOf key={award.awardId} award={award} form={form} />
        ))}
        {canReplan ? (
          <TextField
            name="neededOn"
            label={t.neededOn}
            form={form}
            type="date"
            min={dayOf(now)}
            value={laterOf(head.neededOn, soon)}
            hint={t.neededOnHint}
          />
        ) : null}
        <button type="submit" class="button">
          {t.decideNow}
        </button>
      </Form>
    </Card>
  );
}

function ChoiceOf({ award, form }: { award: DeliveryAward; form: FormState }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { tradeUnit, standing } = award;
  const whole = wholeUnits(standing.missingMilli);
  const goods = goodsName(award.commodity, lang);
  return (
    <fieldset class="part">
      <legend>{t.ofAward(milli(standing.missingMilli, tradeUnit), goods, award.cooperativeName)}</legend>
      {whole > 0 ? (
        <Way {...{ award, form }} value="replan" label={t.replan} hint={t.replanMeans(quantity(whole, tradeUnit))} />
      ) : (
        <p class="hint">{t.belowAUnit(tradeUnit)}</p>
      )}
      <Way {...{ award, form }} value="close_short" label={t.close} hint={t.closeMeans} only={whole === 0} />
    </fieldset>
  );
}

type WayProps = { award: DeliveryAward; form: FormState; value: string; label: string; hint: string; only?: boolean };

/** Where there is no other way, it is ticked already. */
function Way({ award, form, value, label, hint, only = false }: WayProps) {
  const name = choiceField(award.awardId);
  return (
    <label class="check">
      <input type="radio" name={name} value={value} checked={only || form.typed[name] === value} />{' '}
      <strong>{label}</strong>
      <span class="under soft">{hint}</span>
    </label>
  );
}

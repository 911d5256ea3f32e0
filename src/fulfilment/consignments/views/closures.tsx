import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { closureField } from '../inputs.ts';
import { formTexts } from '../texts-form.ts';
import { nameOf } from '../texts-goods.ts';
import type { PackingOrder } from '../types.ts';

type Award = PackingOrder['awards'][number];
type Props = { order: PackingOrder; closure: { awardId: string; form: FormState } | undefined };

/** Saying that no more of an award will be sent: folded away, with what it means. */
export function Closures({ order, closure }: Props) {
  const t = formTexts[useUi().lang];
  const short = order.awards.filter((award) => award.left > 0);
  if (short.length === 0) return null;
  return (
    <Card>
      <h2 id="closure">{t.closeTitle}</h2>
      <p class="soft">{t.closeMeans}</p>
      {short.map((award) =>
        award.closed ? (
          <Closed key={award.awardId} award={award} />
        ) : (
          <Closure
            key={award.awardId}
            award={award}
            form={closure?.awardId === award.awardId ? closure.form : freshForm}
            open={closure?.awardId === award.awardId}
          />
        ),
      )}
    </Card>
  );
}

function Closure({ award, form, open }: { award: Award; form: FormState; open: boolean }) {
  const { lang } = useUi();
  const t = formTexts[lang];
  return (
    <details open={open}>
      <summary class="danger">{t.close(nameOf(award, lang))}</summary>
      <Form action={`/awards/${award.awardId}/closure`}>
        <AreaField name={closureField(award.awardId)} label={t.closeReason} form={form} rows={2} />
        <button type="submit" class="button danger full">
          {t.closeNow(quantity(award.left, award.tradeUnit))}
        </button>
      </Form>
    </details>
  );
}

function Closed({ award }: { award: Award }) {
  const { lang } = useUi();
  return (
    <p>
      {formTexts[lang].closed(nameOf(award, lang), quantity(award.left, award.tradeUnit))}
      {award.closedReason ? <span class="under soft">“{award.closedReason}”</span> : null}
    </p>
  );
}

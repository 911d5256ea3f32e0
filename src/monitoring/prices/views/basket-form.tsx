import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { indexTexts } from '../texts-index.ts';
import type { Goods } from '../types.ts';
import { nameOf, unitOf } from './goods-name.ts';

export type Proposal = {
  /** Goods with a market price: the quantity traded lately, 0 where none was. */
  items: readonly { commodityId: string; quantity: number }[];
  /** Traded, but seen at no market. */
  withoutPrice: readonly string[];
  from: string;
};
type Props = { proposal: Proposal; goods: readonly Goods[]; form: FormState; isFirst: boolean };

/** A basket from a day on, proposed from what was really traded. */
export function BasketForm({ proposal, goods, form, isFirst }: Props) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  const { items, withoutPrice, from } = proposal;
  const labels = Object.fromEntries(items.map(({ commodityId: id }) => [`quantity.${id}`, nameOf(goods, id, lang)]));
  const isOpen = isFirst || Object.keys(form.errors).length > 0;
  return (
    <Card>
      <details open={isOpen}>
        <summary>{t.propose}</summary>
        <p class="soft">{items.some(({ quantity }) => quantity > 0) ? t.proposeHint : t.noTrade}</p>
        <Form action="/prices/baskets" keyed typed={form.typed}>
          <ErrorSummary errors={form.errors} labels={{ ...labels, name: t.name, from: t.from }} />
          <div class="halves">
            <TextField
              {...{ name: 'name', label: t.name, form, maxlength: 60, value: t.nameGiven(from.slice(0, 4)) }}
            />
            <TextField {...{ name: 'from', label: t.from, form, type: 'date', value: from }} />
            {items.map(({ commodityId, quantity }) => (
              <TextField
                key={commodityId}
                {...{
                  name: `quantity.${commodityId}`,
                  label: nameOf(goods, commodityId, lang),
                  form,
                  optional: 'unsaid',
                }}
                value={quantity > 0 ? figure(quantity) : ''}
                suffix={unitOf(goods, commodityId)}
                inputmode="decimal"
                maxlength={20}
              />
            ))}
          </div>
          {withoutPrice.length > 0 ? (
            <p class="soft">{t.withoutPrice(withoutPrice.map((id) => nameOf(goods, id, lang)).join(', '))}</p>
          ) : null}
          <button type="submit" class="button">
            {t.save}
          </button>
        </Form>
      </details>
    </Card>
  );
}

import { commodityName } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, SelectField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { texts as supplierTexts } from '../texts.ts';
import { texts } from '../texts-list.ts';
import type { ListGoods } from '../types.ts';

type Props = {
  suppliers: readonly { id: string; name: string }[];
  goods: readonly ListGoods[];
  chosen: { supplier: string; commodity: string };
  notice?: string | undefined;
};

/** Whose prices, and of what: the units of the form depend on it. */
export function ChooseForList({ suppliers, goods, chosen, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const form: FormState = { typed: chosen, errors: {} };
  const open = { value: '', label: t.choose };
  return (
    <>
      <Heading
        crumbs={<a href="/suppliers">{supplierTexts[lang].title}</a>}
        title={t.chooseTitle}
        lead={t.chooseLead}
      />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {suppliers.length === 0 ? (
        <Empty title={t.noSuppliers}>
          <LinkButton href="/suppliers/new">{supplierTexts[lang].add}</LinkButton>
        </Empty>
      ) : (
        <Card class="readable">
          <form action="/price-lists/new">
            <SelectField
              name="supplier"
              label={t.chooseSupplier}
              form={form}
              options={[open, ...suppliers.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <SelectField
              name="commodity"
              label={t.chooseGoods}
              form={form}
              options={[open, ...goods.map((one) => ({ value: one.commodityId, label: commodityName(one, lang) }))]}
            />
            <button type="submit" class="button">
              {t.go}
            </button>
          </form>
        </Card>
      )}
    </>
  );
}

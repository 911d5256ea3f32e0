import type { Typed } from '../../../platform/forms.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { Notice } from '../../../platform/ui/parts.tsx';
import type { Doubt } from '../../rules/prices/index.ts';
import { doubtWords } from '../doubt-words.ts';
import type { Standing } from '../store-entry.ts';
import { entryTexts } from '../texts-entry.ts';
import type { Goods } from '../types.ts';

export type Asked = {
  doubts: readonly Doubt[];
  standing: Standing | null;
  sure: string;
  price: number;
  commodityId: string;
};

type Props = { asked: Asked; goods: readonly Goods[]; typed: Typed };

/** What looks wrong about a price, with what was likely meant as a button; the other button lets it count as it is. A form of its own, so that Enter in a field confirms nothing. */
export function AskBack({ asked, goods, typed }: Props) {
  const { lang } = useUi();
  const t = entryTexts[lang];
  const { doubts, standing, sure, price } = asked;
  const unit = goods.find((one) => one.commodityId === asked.commodityId)?.tradeUnit ?? '';
  const each = (amount: number) => `${rupiah(amount)}/${unit}`;
  const likely = doubts.flatMap((doubt) => (doubt.kind === 'factor' ? [doubt.likely] : []))[0];
  const isReplacing = standing !== null && doubts.length === 0;
  return (
    <Notice tone="warn" title={t.askTitle}>
      {doubts.map((doubt) => (
        <p key={doubt.kind}>{doubtWords(doubt, unit, lang)}</p>
      ))}
      {standing ? <p>{t.standing(each(standing.price), standing.by ?? t.byFile)}</p> : null}
      <Form action="/prices" keyed typed={typed} class="row">
        {(['market', 'commodity', 'price', 'day'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
        ))}
        {likely === undefined ? null : (
          <button type="submit" class="button" name="likely" value={String(likely)}>
            {t.likely(each(likely))}
          </button>
        )}
        <button type="submit" class={likely === undefined ? 'button' : 'button plain'} name="sure" value={sure}>
          {isReplacing ? t.replace(each(price)) : t.sure(each(price))}
        </button>
      </Form>
    </Notice>
  );
}

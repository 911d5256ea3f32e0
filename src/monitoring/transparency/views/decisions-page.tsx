import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Empty, Heading, Pager, Table, type Tone } from '../../../platform/ui/parts.tsx';
import { goodsNames } from '../names.ts';
import type { DecisionKind } from '../rules/decisions.ts';
import type { Goods } from '../store.ts';
import type { DecisionRow } from '../store-decisions.ts';
import { categoryText, decisionTexts, kindTexts, orderTexts } from '../texts-orders.ts';
import { Tabs } from './tabs.tsx';

const tones: Record<DecisionKind, Tone> = {
  ...{ approved: 'good', change_approved: 'good', reinstated: 'good' },
  ...{ changes_requested: 'warn', rejected: 'bad', suspended: 'bad' },
};

const reasonText = ({ category, isGuess }: DecisionRow, lang: 'id' | 'en'): string =>
  isGuess ? `${categoryText(category, lang)} (${decisionTexts[lang].estimated})` : categoryText(category, lang);

type Props = { rows: readonly DecisionRow[]; goods: readonly Goods[]; next: string | null };

/** Every decision on an offer, newest first. */
export function DecisionsPage({ rows, goods, next }: Props) {
  const { lang } = useUi();
  const t = decisionTexts[lang];
  const named = goodsNames(goods, lang);
  const isNamed = rows.some((one) => one.cooperative !== null);
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Tabs at="/transparency/decisions" />
      {rows.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNext}</p>
        </Empty>
      ) : (
        <Card>
          <p class="hint">{t.about}</p>
          <Table
            caption={t.title}
            rows={rows}
            columns={[
              { label: t.day, cell: (one) => dayText(dayOf(one.at), lang) },
              { label: orderTexts[lang].goods, cell: (one) => named(one.commodityId).name },
              ...(isNamed
                ? [{ label: orderTexts[lang].cooperative, cell: (one: DecisionRow) => one.cooperative }]
                : []),
              { label: t.decision, cell: (one) => <Chip tone={tones[one.kind]}>{kindTexts[lang][one.kind]}</Chip> },
              { label: t.reason, cell: (one) => reasonText(one, lang) },
            ]}
          />
          <Pager next={next} />
        </Card>
      )}
    </>
  );
}

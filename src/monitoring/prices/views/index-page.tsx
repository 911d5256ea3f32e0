import { dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, Notice, Stat, Stats } from '../../../platform/ui/parts.tsx';
import type { IndexNow } from '../index-line.ts';
import { texts } from '../texts.ts';
import { indexTexts } from '../texts-index.ts';
import type { Goods } from '../types.ts';
import { BasketForm, type Proposal } from './basket-form.tsx';
import { nameOf } from './goods-name.ts';
import { IndexLine } from './index-line.tsx';
import { Contributions, LeftOut } from './index-parts.tsx';
import { indexFigure, pointsWords } from './index-words.ts';

type Props = {
  index: IndexNow | null;
  goods: readonly Goods[];
  /** Null for who sets no baskets. */
  proposal: Proposal | null;
  form: FormState;
  isSaved: boolean;
};

/** What the basket costs, how it went, and which goods moved it. */
export function IndexPage({ index, goods, proposal, form, isSaved }: Props) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  return (
    <>
      <Heading crumbs={<a href="/prices">{texts[lang].title}</a>} title={t.title} lead={t.lead} />
      {isSaved ? <Notice tone="good">{t.saved}</Notice> : null}
      {index ? (
        <Now index={index} goods={goods} />
      ) : (
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
        </Empty>
      )}
      {proposal ? <BasketForm proposal={proposal} goods={goods} form={form} isFirst={index === null} /> : null}
    </>
  );
}

function Now({ index, goods }: { index: IndexNow; goods: readonly Goods[] }) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  const { basket, chained, own, week, line } = index;
  return (
    <>
      <Stats>
        {chained ? <Stat label={t.index}>{indexFigure(chained.index)}</Stat> : null}
        <Stat label={t.week}>{week === null ? t.noChange : pointsWords(week, lang)}</Stat>
        {own.ok ? <Stat label={t.covered}>{percent(own.coverageBps)}</Stat> : null}
      </Stats>
      <p class="soft">
        {t.basket}: {t.since(basket.name, dayText(basket.from, lang))}
      </p>
      {chained ? (
        <>
          <div class="two main-first">
            <Card>
              <IndexLine title={titleOf(index, goods, lang)} line={line} />
            </Card>
            <LeftOut index={index} goods={goods} />
          </div>
          <Contributions index={index} goods={goods} />
        </>
      ) : (
        <>
          <Notice tone="warn">{t.nothing}</Notice>
          <LeftOut index={index} goods={goods} />
        </>
      )}
    </>
  );
}

/** The index, and what moved it most since it began. */
function titleOf({ chained }: IndexNow, goods: readonly Goods[], lang: 'id' | 'en'): string {
  const t = indexTexts[lang];
  const now = indexFigure(chained?.index ?? 10_000);
  const most = chained?.points.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  return most && most.points !== 0 ? t.chartUp(now, nameOf(goods, most.commodityId, lang)) : t.chartOnly(now);
}

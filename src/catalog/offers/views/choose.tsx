import { useUi } from '../../../platform/ui/context.ts';
import { Card, Heading } from '../../../platform/ui/parts.tsx';
import { categoryName, commodityName } from '../../names.ts';
import { texts as pageTexts } from '../texts.ts';
import { texts } from '../texts-form.ts';

type Choice = { id: string; category: string; nameId: string; nameEn: string; own: number };

/** What to offer: every commodity of the forum, by category, with a note on those already offered. */
export function ChooseGoods({ commodities }: { commodities: readonly Choice[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const categories = [...new Set(commodities.map((one) => one.category))];
  return (
    <>
      <Heading crumbs={<a href="/offers">{pageTexts[lang].title}</a>} title={t.newTitle} lead={t.choose} />
      <div class="cards">
        {categories.map((category) => (
          <Card key={category}>
            <h2>{categoryName(category, lang)}</h2>
            <ul class="plain goods">
              {commodities
                .filter((one) => one.category === category)
                .map((one) => (
                  <li key={one.id}>
                    <a href={`/offers/new?commodity=${encodeURIComponent(one.id)}`}>{commodityName(one, lang)}</a>
                    {one.own > 0 ? <span class="soft small"> {t.own(one.own)}</span> : null}
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}

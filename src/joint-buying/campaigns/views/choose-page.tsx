import { commodityName } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Goods } from '../types.ts';

export type Choosable = Goods & { lists: number; suppliers: string };

/** Where a joint purchase begins that nobody came to from the needs: the goods that have prices. */
export function ChoosePage({ goods, notice }: { goods: readonly Choosable[]; notice: string | null }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/campaigns">{t.list}</a> / {t.fresh}
          </>
        }
        title={t.chooseTitle}
        lead={t.chooseLead}
      />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {goods.length === 0 ? (
        <Empty title={t.noListsTitle}>
          <p>{t.noListsBody}</p>
          <LinkButton href="/suppliers">{t.toSuppliers}</LinkButton>
        </Empty>
      ) : (
        <>
          <p>
            <LinkButton href="/needs" tone="plain">
              {t.toNeeds}
            </LinkButton>
          </p>
          <Card>
            <ul class="plain-list">
              {goods.map((one) => (
                <li key={one.id}>
                  <a href={`/campaigns/new?commodity=${one.id}`}>
                    <strong>{commodityName(one, lang)}</strong>
                  </a>
                  <span class="under soft">
                    {t.chooseLists(one.lists)} · {one.suppliers.replaceAll(',', ', ')}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </>
  );
}

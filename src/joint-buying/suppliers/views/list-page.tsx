import { commodityName } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Empty, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { BuyingAreas } from '../../views/areas.tsx';
import { texts, typeTexts } from '../texts.ts';
import { type Supplier, type SupplierType, supplierTypes } from '../types.ts';

export type SupplierRow = Supplier & { goods: [nameId: string, nameEn: string][] };
type Props = {
  suppliers: readonly SupplierRow[];
  counts: Readonly<Partial<Record<string, number>>>;
  type: SupplierType | null;
  next: string | null;
  mayRecord: boolean;
};

const MOST_GOODS = 4;

/** Whom the forum can buy from. */
export function SupplierListPage({ suppliers, counts, type, next, mayRecord }: Props) {
  const t = texts[useUi().lang];
  const total = Object.values(counts).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return (
    <>
      <BuyingAreas at="suppliers" />
      <div class="row apart">
        <Heading title={t.title} lead={t.lead} />
        {mayRecord && total > 0 ? <LinkButton href="/suppliers/new">{t.add}</LinkButton> : null}
      </div>
      {total > 0 ? <Kinds counts={counts} total={total} type={type} /> : null}
      {suppliers.length === 0 ? <Nothing isFiltered={total > 0} mayRecord={mayRecord} /> : null}
      <div class="cards">
        {suppliers.map((one) => (
          <SupplierCard key={one.id} supplier={one} />
        ))}
      </div>
      <Pager next={next} />
    </>
  );
}

function Kinds({ counts, total, type }: Pick<Props, 'counts' | 'type'> & { total: number }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <nav class="tabs" aria-label={t.kinds}>
      <a href="/suppliers" aria-current={type === null ? 'true' : undefined}>
        {t.all} <span class="count">{total}</span>
      </a>
      {supplierTypes
        .filter((one) => counts[one] || one === type)
        .map((one) => (
          <a key={one} href={`/suppliers?type=${one}`} aria-current={type === one ? 'true' : undefined}>
            {typeTexts[lang][one]} <span class="count">{counts[one] ?? 0}</span>
          </a>
        ))}
    </nav>
  );
}

function Nothing({ isFiltered, mayRecord }: { isFiltered: boolean; mayRecord: boolean }) {
  const t = texts[useUi().lang];
  if (isFiltered)
    return (
      <Empty title={t.noneOfKind}>
        <p>
          <a href="/suppliers">{t.toAll}</a>
        </p>
      </Empty>
    );
  return (
    <Empty title={t.none}>
      <p>{t.noneBody}</p>
      {mayRecord ? <LinkButton href="/suppliers/new">{t.add}</LinkButton> : null}
    </Empty>
  );
}

/** A supplier's kind as people call it; another word is shown as it was written. */
export function TypeChip({ type }: { type: string | null }) {
  const { lang } = useUi();
  const known: Readonly<Record<string, string | undefined>> = typeTexts[lang];
  return <Chip tone="quiet">{known[type ?? 'other'] ?? type}</Chip>;
}

function SupplierCard({ supplier }: { supplier: SupplierRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  const names = supplier.goods.map(([nameId, nameEn]) => commodityName({ nameId, nameEn }, lang));
  const more = names.length > MOST_GOODS ? ` ${t.more(names.length - MOST_GOODS)}` : '';
  return (
    <Card>
      <div class="card-top">
        <h2>
          <a href={`/suppliers/${supplier.id}`}>{supplier.name}</a>
        </h2>
        <TypeChip type={supplier.type} />
      </div>
      <p>
        {names.length > 0 ? (
          `${t.goods}: ${names.slice(0, MOST_GOODS).join(', ')}${more}`
        ) : (
          <span class="gold">{t.noGoods}</span>
        )}
      </p>
      <p class="soft small">{[supplier.address, supplier.phone].filter(Boolean).join(' · ')}</p>
    </Card>
  );
}

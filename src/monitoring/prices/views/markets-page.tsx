import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import type { Market } from '../store-entry.ts';
import { entryTexts, marketTexts } from '../texts-entry.ts';

type Props = { markets: readonly Market[]; form: FormState; mayAdd: boolean; mayEnter: boolean; isAdded: boolean };

/** The markets where prices are noted. */
export function MarketsPage({ markets, form, mayAdd, mayEnter, isAdded }: Props) {
  const { lang } = useUi();
  const t = marketTexts[lang];
  const columns = [
    { label: t.name, cell: (one: Market) => one.name },
    { label: t.kelurahan, cell: (one: Market) => one.kelurahan },
    { label: t.kecamatan, cell: (one: Market) => one.kecamatan },
    {
      label: t.note,
      cell: (one: Market) =>
        one.closedAt !== null ? (
          <Chip tone="quiet">{t.closed}</Chip>
        ) : mayEnter ? (
          <a href={`/prices/new?market=${one.id}`}>{t.note}</a>
        ) : null,
    },
  ];
  return (
    <>
      <Heading crumbs={<a href="/prices">{entryTexts[lang].watch}</a>} title={t.title} lead={t.lead} />
      {isAdded ? <Notice tone="good">{t.added}</Notice> : null}
      <div class={mayAdd ? 'two main-first' : 'stack'}>
        {markets.length === 0 ? (
          <Empty title={entryTexts[lang].noMarkets}>
            <p>{entryTexts[lang].noMarketsBody}</p>
          </Empty>
        ) : (
          <Card>
            <Table caption={t.title} columns={columns} rows={markets} />
          </Card>
        )}
        {mayAdd ? <AddMarket form={form} /> : null}
      </div>
    </>
  );
}

function AddMarket({ form }: { form: FormState }) {
  const t = marketTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.addTitle}</h2>
      <Form action="/prices/markets" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={t} />
        {(['name', 'kelurahan', 'kecamatan'] as const).map((name) => (
          <TextField key={name} {...{ name, label: t[name], form, maxlength: 60 }} />
        ))}
        <button type="submit" class="button">
          {t.add}
        </button>
      </Form>
    </Card>
  );
}

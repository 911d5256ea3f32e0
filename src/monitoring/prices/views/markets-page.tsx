import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { Market } from '../store-entry.ts';
import { entryTexts, marketTexts } from '../texts-entry.ts';

type Props = {
  markets: readonly Market[];
  next: string | null;
  form: FormState;
  mayAdd: boolean;
  mayEnter: boolean;
  mayClose: boolean;
  done: string;
};

/** The markets where prices are noted, and those where they were. */
export function MarketsPage({ markets, next, form, mayAdd, mayEnter, mayClose, done }: Props) {
  const { lang } = useUi();
  const t = marketTexts[lang];
  const said: Record<string, string> = { added: t.added, closed: t.closedNow, reopened: t.reopened };
  const columns = [
    { label: t.name, cell: (one: Market) => one.name },
    { label: t.kelurahan, cell: (one: Market) => one.kelurahan },
    { label: t.kecamatan, cell: (one: Market) => one.kecamatan },
    { label: t.note, cell: (one: Market) => <Entry market={one} mayEnter={mayEnter} /> },
    ...(mayClose ? [{ label: t.action, cell: (one: Market) => <Move market={one} /> }] : []),
  ];
  return (
    <>
      <Heading crumbs={<a href="/prices">{entryTexts[lang].watch}</a>} title={t.title} lead={t.lead} />
      {Object.hasOwn(said, done) ? <Notice tone="good">{said[done]}</Notice> : null}
      <div class={mayAdd ? 'two main-first' : 'stack'}>
        {markets.length === 0 ? (
          <Empty title={entryTexts[lang].noMarkets}>
            <p>{entryTexts[lang].noMarketsBody}</p>
          </Empty>
        ) : (
          <div class="stack">
            <Card>
              <Table caption={t.title} columns={columns} rows={markets} />
            </Card>
            <Pager next={next} />
          </div>
        )}
        {mayAdd ? <AddMarket form={form} /> : null}
      </div>
    </>
  );
}

function Entry({ market: { id, name, closedAt }, mayEnter }: { market: Market; mayEnter: boolean }) {
  const { lang } = useUi();
  const t = marketTexts[lang];
  if (closedAt !== null) return <Chip tone="quiet">{t.closedSince(dayText(dayOf(closedAt), lang))}</Chip>;
  if (!mayEnter) return '–';
  return (
    <a href={`/prices/new?market=${id}`}>
      {t.note}
      <span class="hidden"> {name}</span>
    </a>
  );
}

/** Closing says first what will happen. */
function Move({ market: { id, name, closedAt } }: { market: Market }) {
  const t = marketTexts[useUi().lang];
  if (closedAt !== null) return <ActionButton action={`/prices/markets/${id}/reopening`} label={t.reopen} />;
  return (
    <details class="action">
      <summary>
        {t.close}
        <span class="hidden"> {name}</span>
      </summary>
      <p class="small">{t.closeTold(name)}</p>
      <ActionButton action={`/prices/markets/${id}/closing`} label={t.closeYes} tone="danger" />
    </details>
  );
}

function AddMarket({ form }: { form: FormState }) {
  const t = marketTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.addTitle}</h2>
      <Form action="/prices/markets" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ name: t.name, kelurahan: t.kelurahan, kecamatan: t.kecamatan }} />
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

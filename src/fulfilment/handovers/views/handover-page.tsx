import type { Child } from 'hono/jsx';
import type { DocumentContent, DocumentLine } from '../../../documents/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, type Column, Heading, LinkButton, Notice, Table } from '../../../platform/ui/parts.tsx';
import { milli } from '../../shortfalls/views/words.ts';
import type { Side } from '../rules.ts';
import type { HandoverRow } from '../store-pages.ts';
import { texts } from '../texts.ts';
import { HandoverChip } from './chips.tsx';
import { type HandoverShown, RecordFacts, Signatures, Versions } from './record-side.tsx';

export type { HandoverShown };

type Props = {
  shown: HandoverShown;
  /** The side the reader may sign for now; null: none, or it has signed. */
  signs: Side | null;
  notice?: Child;
};

/** One handover record: what was handed over, who has signed it, and the button to sign. */
export function HandoverPage({ shown, signs, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { row, content } = shown;
  return (
    <>
      <Heading
        crumbs={<a href="/handovers">{t.listTitle}</a>}
        title={<PaperNumber of={row.number} />}
        lead={`${row.sellerName} → ${row.buyerName}, ${dayText(content.date, lang)}`}
      >
        <p class="row">
          <HandoverChip state={row.state} />
        </p>
      </Heading>
      {notice}
      <Standing shown={shown} />
      <div class="two main-first">
        <div class="stack">
          <Goods content={content} />
          {signs && row.openDisputes === 0 ? <SignCard row={row} side={signs} /> : null}
        </div>
        <div class="stack">
          <Signatures shown={shown} />
          <RecordFacts shown={shown} />
          <Versions shown={shown} />
        </div>
      </div>
    </>
  );
}

/** Why it does not count, or cannot be signed yet. */
function Standing({ shown: { row, versions } }: { shown: HandoverShown }) {
  const t = texts[useUi().lang];
  const newest = versions[0];
  if (row.state === 'superseded' && newest)
    return (
      <Notice tone="warn" title={t.newerTitle}>
        <p>{t.newer}</p>
        <LinkButton href={`/handovers/${newest.id}`} tone="plain">
          {t.seeNewest}
        </LinkButton>
      </Notice>
    );
  if (row.state !== 'prepared' || row.openDisputes === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t.disputed}</p>
      <p>
        <a href={`/disputes?order=${row.orderId}`}>{t.seeDisputes}</a>
      </p>
    </Notice>
  );
}

function Goods({ content }: { content: DocumentContent }) {
  const { lang } = useUi();
  const t = texts[lang];
  const labels = content.lines[0]?.quantities?.map(({ label }) => label[lang]) ?? [];
  const quantityAt = (i: number) => (line: DocumentLine) => {
    const one = line.quantities?.[i];
    return one ? milli(one.milli, line.unit) : '';
  };
  const columns: Column<DocumentLine>[] = [
    {
      label: t.goods,
      cell: (line) => (
        <div>
          <strong>{line.name[lang]}</strong>
          {line.note ? <span class="under soft">{line.note[lang]}</span> : null}
        </div>
      ),
    },
    ...labels.map((label, i) => ({ label, numeric: true, cell: quantityAt(i) })),
    { label: t.payable, numeric: true, cell: (line) => <strong>{milli(line.quantityMilli, line.unit)}</strong> },
  ];
  return (
    <Card>
      <Table caption={t.goods} rows={content.lines} columns={columns} />
      {content.notes.map((note) => (
        <p key={note.id} class="soft">
          {note[lang]}
        </p>
      ))}
    </Card>
  );
}

function SignCard({ row, side }: { row: HandoverRow; side: Side }) {
  const t = texts[useUi().lang];
  return (
    <Card class="urgent">
      <h2>{t.signTitle}</h2>
      <p>{t.signMeans(side === 'buyer' ? row.buyerName : row.sellerName)}</p>
      <Form action={`/handovers/${row.id}/signature`}>
        <input type="hidden" name="contentHash" value={row.contentHash} />
        <button type="submit" class="button full">
          {t.signNow}
        </button>
      </Form>
    </Card>
  );
}

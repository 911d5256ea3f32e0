import { commodityName } from '../../../catalog/index.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import { distanceWords, referenceWords, seenWords, weekWords } from '../words.ts';
import { Course } from './pressed-card.tsx';
import { StatusChip } from './status.tsx';
import type { Row } from './watch-page.tsx';

/** Commodities a line each: price, reference, distance, change, course. */
export function WatchTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={rows}
        columns={[
          {
            label: t.commodity,
            cell: ({ goods }) => <a href={`/prices/${goods.commodityId}`}>{commodityName(goods, lang)}</a>,
          },
          { label: t.status, cell: ({ standing }) => <StatusChip standing={standing} /> },
          { label: t.price, numeric: true, cell: (row) => <Price row={row} /> },
          { label: t.reference, numeric: true, cell: (row) => <Reference row={row} /> },
          {
            label: t.change,
            numeric: true,
            cell: ({ standing }) => (standing.seen ? weekWords(standing.change, lang) : '–'),
          },
          { label: t.course, cell: (row) => <LastWeeks row={row} /> },
        ]}
      />
    </Card>
  );
}

function Price({ row: { goods, standing } }: { row: Row }) {
  const { lang } = useUi();
  if (!standing.seen) return '–';
  return (
    <span>
      {rupiah(standing.seen.median)}/{goods.tradeUnit}
      <span class="under soft">{seenWords(standing.seen, lang)}</span>
    </span>
  );
}

function Reference({ row: { standing } }: { row: Row }) {
  const { lang } = useUi();
  const { reference, watched } = standing;
  if (!reference) return '–';
  return (
    <span>
      {referenceWords(reference)}
      {watched ? <span class="under soft">{distanceWords(watched, reference.kind, lang)}</span> : null}
    </span>
  );
}

/** One week is no course. */
const LastWeeks = ({ row: { goods, standing } }: { row: Row }) =>
  standing.weeks.length < 2 ? '–' : <Course goods={goods} standing={standing} />;

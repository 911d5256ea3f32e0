import { figure, quantity, roughQuantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Table } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import type { Live, Rung } from '../rules/live.ts';
import { liveTexts, perUnit } from '../texts.ts';

type Props = { campaign: Campaign; live: Live; listPrice: boolean };

const [WIDTH, TOP, BASE] = [320, 46, 150];
/** More labels than this would run into each other. */
const MOST_LABELS = 7;

const isCurrent = (rung: Rung, live: Live): boolean =>
  live.price !== null && rung === live.rungs.findLast((one) => one.reached);

/** The tiers as stairs with the pledged total marked on them, and the same as a table. */
export function LadderCard({ campaign, live, listPrice }: Props) {
  const { lang } = useUi();
  const t = liveTexts[lang];
  const { unit } = campaign;
  return (
    <Card class="ladder">
      <h2>{t.ladder}</h2>
      <p class="soft">{t.ladderLead(quantity(live.pledged, unit))}</p>
      {live.rungs.length > 1 ? <Stairs live={live} unit={unit} /> : null}
      <Table
        caption={t.ladder}
        rows={live.rungs}
        rowClass={(rung) => (isCurrent(rung, live) ? 'current' : undefined)}
        columns={[
          { label: t.from, cell: (rung) => quantity(rung.from, unit) },
          { label: t.price, numeric: true, cell: (rung) => perUnit(rung.unitPrice, unit) },
          { label: t.accepting, numeric: true, cell: (rung) => quantity(rung.pledged, unit) },
          { label: t.state, numeric: true, cell: (rung) => <RungChip rung={rung} live={live} unit={unit} /> },
        ]}
      />
      {listPrice ? null : <p class="soft small">{t.ladderBlend}</p>}
    </Card>
  );
}

function RungChip({ rung, live, unit }: { rung: Rung; live: Live; unit: string }) {
  const t = liveTexts[useUi().lang];
  if (isCurrent(rung, live)) return <Chip tone="good">{t.current}</Chip>;
  const passed = live.price !== null && rung.unitPrice > live.price.unitPrice;
  if (passed) return <Chip tone="quiet">{t.reached}</Chip>;
  if (rung.missing === 0) return <Chip tone="quiet">{t.ready}</Chip>;
  return <Chip tone={rung === live.next ? 'warn' : 'quiet'}>{t.lacks(quantity(rung.missing, unit))}</Chip>;
}

/** Steps of one width each, so that small first tiers can be seen beside large last ones. */
function Stairs({ live, unit }: { live: Live; unit: string }) {
  const t = liveTexts[useUi().lang];
  const { rungs, pledged } = live;
  const wide = WIDTH / rungs.length;
  const fall = (BASE - TOP - 28) / Math.max(1, rungs.length - 1);
  const steps = rungs.map((rung) => t.pictureStep(perUnit(rung.unitPrice, unit), quantity(rung.from, unit))).join('; ');
  return (
    <svg
      class="stairs"
      viewBox={`0 0 ${WIDTH} 172`}
      role="img"
      aria-label={t.pictureLabel(steps, quantity(pledged, unit))}
    >
      {rungs.map((rung, i) => {
        const [x, y] = [i * wide, TOP + i * fall];
        return <rect key={rung.from} class={toneOf(rung, live)} x={x + 1} y={y} width={wide - 2} height={BASE - y} />;
      })}
      <Mark x={placeOf(pledged, rungs, wide)} label={quantity(pledged, unit)} />
      {rungs.map((rung, i) =>
        isNamed(i, live) ? (
          <Names key={rung.from} {...{ rung, live, unit }} x={(i + 0.5) * wide} y={TOP + i * fall - 6} />
        ) : null,
      )}
    </svg>
  );
}

/** All where there is room, else the first, the last, and those the page is about. */
function isNamed(i: number, live: Live): boolean {
  const rung = live.rungs[i]!;
  const ends = i === 0 || i === live.rungs.length - 1;
  return live.rungs.length <= MOST_LABELS || ends || isCurrent(rung, live) || rung === live.next;
}

/** What is paid now, what would be paid for less, and what is still to be reached. */
function toneOf(rung: Rung, live: Live): 'now' | 'done' | 'later' {
  if (isCurrent(rung, live)) return 'now';
  return live.price !== null && rung.unitPrice >= live.price.unitPrice ? 'done' : 'later';
}

type NamesProps = { rung: Rung; live: Live; unit: string; x: number; y: number };

/** Its price above a step and its quantity below; over the mark, which may stand where they are. */
function Names({ rung, live, unit, x, y }: NamesProps) {
  const tone = isCurrent(rung, live) ? 'strong' : undefined;
  return (
    <>
      <text class={tone} x={x} y={y} text-anchor="middle">
        {figure(rung.unitPrice)}
      </text>
      <text class="from" x={x} y={BASE + 16} text-anchor="middle">
        {rung.from === 0 ? '0' : roughQuantity(rung.from, unit)}
      </text>
    </>
  );
}

/** Within its step by its part of the way to the next; on the last one it comes nearer and nearer to the end. */
function placeOf(pledged: number, rungs: readonly Rung[], wide: number): number {
  const at = Math.max(
    0,
    rungs.findLastIndex((rung) => pledged >= rung.from),
  );
  const [from, until] = [rungs[at]!.from, rungs[at + 1]?.from];
  const over = Math.max(0, pledged - from);
  const part = until === undefined ? over / (over + Math.max(from, 1)) : over / (until - from);
  return (at + Math.min(part, 0.98)) * wide;
}

function Mark({ x, label }: { x: number; label: string }) {
  const anchor = x < WIDTH / 4 ? 'start' : x > (WIDTH * 3) / 4 ? 'end' : 'middle';
  const at = x.toFixed(1);
  return (
    <g class="mark-at">
      <line x1={at} x2={at} y1="20" y2={BASE} />
      <circle cx={at} cy="20" r="4" />
      <text x={at} y="12" text-anchor={anchor}>
        {label}
      </text>
    </g>
  );
}

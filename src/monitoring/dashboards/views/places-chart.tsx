import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import { shareBps } from '../shares.ts';
import { texts } from '../texts.ts';
import { chartTexts } from '../texts-charts.ts';
import type { PlaceRow } from '../types.ts';
import { shortRupiah, valueText } from './words.ts';

const [WIDTH, HEIGHT, EDGE] = [480, 420, 34];
const [SMALLEST, LARGEST] = [3, 26];
const [NAMED, CONSIDERED] = [5, 12];
/** Between two names, in the picture's units: a line's height, and about as far as a name reaches. */
const [LINE, REACH] = [15, 110];
const MOST_ROWS = 100;

type Placed = PlaceRow & { latitude: number; longitude: number };
const isPlaced = (row: PlaceRow): row is Placed => row.latitude !== null && row.longitude !== null;

/** @param all what everybody sold, also those that have no circle; `to`: the page of one kecamatan */
type Props = { rows: readonly PlaceRow[]; all: number; to: (kecamatan: string) => string };

/** Where the cooperatives are, as on a map, each as large as what it sold; of too many, the kecamatan. The largest are named, the rest in the table. */
export function PlacesChart({ rows, all, to }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const title = placesTitle(rows, all, lang);
  const isAreas = rows[0]?.isArea === 1;
  const idle = rows.filter((row) => row.value === 0).length;
  return (
    <Card>
      <h2>{title}</h2>
      <Places rows={rows.filter(isPlaced)} title={title} />
      {rows.length > 0 ? (
        <p class="soft small">
          {isAreas ? chartTexts[lang].mapAreasHint(rows.length) : t.mapHint}{' '}
          {!isAreas && idle > 0 && idle < rows.length ? chartTexts[lang].mapIdle(idle) : ''}
        </p>
      ) : null}
      {rows.length > 0 ? <PlacesTable {...{ rows, all, to, title }} /> : null}
    </Card>
  );
}

function PlacesTable({ rows, all, to, title }: Props & { title: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const share = (row: PlaceRow) => (all > 0 ? valueText(shareBps(row.value, all), 'bps', lang) : '–');
  const who = rows[0]?.isArea
    ? [{ label: t.kecamatan, cell: (row: PlaceRow) => <a href={to(row.name)}>{row.name}</a> }]
    : [
        { label: t.cooperative, cell: (row: PlaceRow) => row.name },
        { label: t.kecamatan, cell: (row: PlaceRow) => row.kecamatan ?? '–' },
      ];
  return (
    <details>
      <summary>{t.asTable}</summary>
      <Table
        caption={title}
        rows={rows.slice(0, MOST_ROWS)}
        columns={[
          ...who,
          { label: t.value, numeric: true, cell: (row) => rupiah(row.value) },
          { label: t.share, numeric: true, cell: share },
        ]}
      />
    </details>
  );
}

/** @param rows the largest first */
export function placesTitle(rows: readonly PlaceRow[], all: number, lang: Lang): string {
  const t = chartTexts[lang];
  const [first, second] = rows;
  if (!first) return t.mapEmpty;
  if (all === 0 || first.value === 0) return t.mapNone;
  if (!second) return t.mapOne(first.name, shortRupiah(first.value, lang));
  if (second.value === 0 && first.value === all) return t.mapOnly(first.name, rows.length);
  const { half, sum } = halfOf(rows, all);
  if (!first.isArea) return t.mapTitle(half, rows.length);
  return 2 * sum >= all ? t.areasHalf(half) : t.areasShare(half, valueText(shareBps(sum, all), 'bps', lang));
}

/** How many of the largest it takes to half of all, and what they sold; all there are where they do not reach it. */
function halfOf(rows: readonly PlaceRow[], all: number): { half: number; sum: number } {
  let [half, sum] = [0, 0];
  for (const row of rows.toSorted((a, b) => b.value - a.value)) {
    if (2 * sum >= all) break;
    sum += row.value;
    half += 1;
  }
  return { half, sum };
}

function Places({ rows, title }: { rows: readonly Placed[]; title: string }) {
  const { lang } = useUi();
  if (rows.length === 0) return null;
  const at = projection(rows);
  const size = scaleSqrt([0, Math.max(1, ...rows.map((row) => row.value))], [SMALLEST, LARGEST]);
  const named = apart(rows.filter((row) => row.value > 0).slice(0, CONSIDERED), at);
  return (
    <svg class="chart places" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {rows.map((row) => {
        const [cx, cy] = at(row);
        return (
          <circle
            class={row.value > 0 ? 'place' : 'place idle'}
            cx={cx.toFixed(1)}
            cy={cy.toFixed(1)}
            r={size(row.value).toFixed(1)}
          >
            <title>{`${row.name}: ${valueText(row.value, 'rupiah', lang)}`}</title>
          </circle>
        );
      })}
      {named.map((row) => {
        const [x, y] = at(row);
        const end = x > WIDTH / 2;
        return (
          <text
            key={row.id}
            x={(x + (end ? -1 : 1) * (size(row.value) + 3)).toFixed(1)}
            y={(y + 4).toFixed(1)}
            text-anchor={end ? 'end' : 'start'}
          >
            {shortName(row.name)}
          </text>
        );
      })}
    </svg>
  );
}

/** The largest whose names do not run into one another. */
function apart(rows: readonly Placed[], at: (row: Placed) => [x: number, y: number]): Placed[] {
  const chosen: Placed[] = [];
  for (const row of rows) {
    const [x, y] = at(row);
    const isFree = chosen.every((one) => Math.abs(at(one)[1] - y) > LINE || Math.abs(at(one)[0] - x) > REACH);
    if (isFree && chosen.length < NAMED) chosen.push(row);
  }
  return chosen;
}

const shortName = (name: string): string => name.replace(/^Koperasi (Kelurahan |Desa )?(Merah Putih )?/, '');

/** Flat: a city is small enough. A degree of longitude is shorter than one of latitude by the cosine. */
function projection(rows: readonly Placed[]): (row: Placed) => [x: number, y: number] {
  const [lats, lons] = [rows.map((row) => row.latitude), rows.map((row) => row.longitude)];
  const squeeze = Math.cos(((Math.min(...lats) + Math.max(...lats)) / 2) * (Math.PI / 180));
  const [high, wide] = [Math.max(...lats) - Math.min(...lats), (Math.max(...lons) - Math.min(...lons)) * squeeze];
  const scale = Math.min((WIDTH - 2 * EDGE) / (wide || 1), (HEIGHT - 2 * EDGE) / (high || 1));
  const x = scaleLinear(
    [Math.min(...lons), Math.max(...lons)],
    [(WIDTH - wide * scale) / 2, (WIDTH + wide * scale) / 2],
  );
  const y = scaleLinear(
    [Math.max(...lats), Math.min(...lats)],
    [(HEIGHT - high * scale) / 2, (HEIGHT + high * scale) / 2],
  );
  return (row) => [x(row.longitude), y(row.latitude)];
}

import { scaleLinear, scaleSqrt } from 'd3-scale';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import { shareBps } from '../shares.ts';
import { texts } from '../texts.ts';
import type { CooperativeRow } from '../types.ts';
import { valueText } from './words.ts';

const [WIDTH, HEIGHT, EDGE] = [480, 420, 34];
const [SMALLEST, LARGEST] = [3, 26];
const [NAMED, CONSIDERED] = [5, 12];
/** Between two names, in the picture's units: a line's height, and about as far as a name reaches. */
const [LINE, REACH] = [15, 110];
const MOST_ROWS = 100;

type Placed = CooperativeRow & { latitude: number; longitude: number };
const isPlaced = (row: CooperativeRow): row is Placed => row.latitude !== null && row.longitude !== null;

/** Where the cooperatives are, as on a map, each as large as what it sold. The largest are named, the rest in the table. */
export function PlacesChart({ rows }: { rows: readonly CooperativeRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const title = placesTitle(rows, lang);
  const idle = rows.filter((row) => row.value === 0).length;
  const all = rows.reduce((sum, row) => sum + row.value, 0);
  return (
    <Card>
      <h2>{title}</h2>
      <Places rows={rows.filter(isPlaced)} title={title} />
      <p class="soft small">
        {t.mapHint} {idle > 0 && idle < rows.length ? t.mapIdle(idle) : ''}
      </p>
      <details>
        <summary>{t.asTable}</summary>
        <Table
          caption={title}
          rows={rows.slice(0, MOST_ROWS)}
          columns={[
            { label: t.cooperative, cell: (row) => row.name },
            { label: t.kecamatan, cell: (row) => row.kecamatan ?? '–' },
            { label: t.value, numeric: true, cell: (row) => rupiah(row.value) },
            {
              label: t.share,
              numeric: true,
              cell: (row) => (all > 0 ? valueText(shareBps(row.value, all), 'bps', lang) : '–'),
            },
          ]}
        />
      </details>
    </Card>
  );
}

export function placesTitle(rows: readonly CooperativeRow[], lang: 'id' | 'en'): string {
  const t = texts[lang];
  const all = rows.reduce((sum, row) => sum + row.value, 0);
  if (all === 0) return t.mapNone;
  let [half, sum] = [0, 0];
  for (const row of rows.toSorted((a, b) => b.value - a.value)) {
    if (2 * sum >= all) break;
    sum += row.value;
    half += 1;
  }
  return t.mapTitle(half, rows.length);
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

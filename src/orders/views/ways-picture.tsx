import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { frontierTexts, splitTexts } from '../texts-preview.ts';
import { policyTexts } from '../texts-reasons.ts';
import type { Preview, PreviewLine } from '../types.ts';
import { placeLabels } from './label-places.ts';
import { isChosen, type WayOption, waysOf } from './other-ways.tsx';
import { inPlace } from './preview.tsx';

const WIDTH = 320;
const HEIGHT = 150;
const EDGE = 14;

type Point = PreviewLine['frontier'][number];
type PictureProps = { preview: Preview; formLine: number; action: string | null };
export type Scale = { x: (cooperatives: number) => number; y: (cost: number) => number };

/**
 * Cost against the number of cooperatives: what each way comes to, and for an order of one line the least cost for every number
 * of them. A click on a point of the line sets that number; so does the button beside the picture, for keyboards and without a
 * script.
 */
export function WaysPicture({ preview, formLine, action }: PictureProps) {
  const { lang } = useUi();
  const t = frontierTexts[lang];
  const frontier = preview.lines.length === 1 ? preview.lines[0]!.frontier : [];
  const ways = waysOf(preview).filter((option) => option.shortage === preview.shortage && option.cooperatives > 0);
  const points = [...frontier, ...ways];
  if (new Set(points.map((point) => point.cooperatives)).size < 2) return null;
  const scale = scaleOf(points);
  const counts = points.map((point) => point.cooperatives);
  return (
    <figure class="ways">
      <figcaption class="strong">{messageOf(frontier, ways, lang)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.label}>
        <polyline points={frontier.map((one) => `${scale.x(one.cooperatives)},${scale.y(one.cost)}`).join(' ')} />
        {frontier.map((one) => (
          <FrontierPoint key={one.cooperatives} {...{ one, scale, formLine, action }} />
        ))}
        <WayPoints ways={ways} preview={preview} scale={scale} />
      </svg>
      <p class="row apart soft small">
        <span>{splitTexts[lang].cooperatives(Math.min(...counts))}</span>
        <span>{splitTexts[lang].cooperatives(Math.max(...counts))}</span>
      </p>
      {frontier.length > 1 ? <p class="soft small">{t.lineIs}</p> : null}
    </figure>
  );
}

function scaleOf(points: readonly Point[]): Scale {
  const between = (values: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => Math.round(from + ((value - low) / (high - low || 1)) * (to - from));
  };
  return {
    // By halving and doubling, as people compare counts: 2 beside 4 is as far as 20 beside 40.
    x: (cooperatives) =>
      between(
        points.map((point) => Math.log(point.cooperatives)),
        EDGE,
        WIDTH - EDGE,
      )(Math.log(cooperatives)),
    y: between(
      points.map((point) => point.cost),
      HEIGHT - EDGE,
      EDGE,
    ),
  };
}

/** What the picture says in a sentence. */
function messageOf(frontier: readonly Point[], ways: readonly WayOption[], lang: Lang): string {
  const t = frontierTexts[lang];
  const [fewest, cheapest] = [frontier[0], frontier.at(-1)];
  if (fewest && cheapest && fewest !== cheapest)
    return t.message(fewest.cooperatives, rupiah(fewest.cost - cheapest.cost), cheapest.cooperatives);
  const costs = ways.map((way) => way.cost);
  return t.messageWays(rupiah(Math.max(...costs) - Math.min(...costs)));
}

type PointProps = { one: Point; scale: Scale; formLine: number; action: string | null };

function FrontierPoint({ one, scale, formLine, action }: PointProps) {
  const { lang } = useUi();
  const label = frontierTexts[lang].atMost(one.cooperatives, rupiah(one.cost));
  const circle = (
    <circle class="least" cx={scale.x(one.cooperatives)} cy={scale.y(one.cost)} r="4">
      <title>{label}</title>
    </circle>
  );
  if (!action) return circle;
  return (
    <g
      class="pick"
      {...inPlace(action)}
      hx-vals={JSON.stringify({ intent: 'preview', [`most.${formLine}`]: String(one.cooperatives) })}
    >
      <circle class="reach" cx={scale.x(one.cooperatives)} cy={scale.y(one.cost)} r="15" />
      {circle}
    </g>
  );
}

/** The ways' own points; those that come to the same share one, with their names beside each other. */
function WayPoints({ ways, preview, scale }: { ways: readonly WayOption[]; preview: Preview; scale: Scale }) {
  const { lang } = useUi();
  const groups = [...Map.groupBy(ways, (way) => `${way.cooperatives} ${way.cost}`).values()];
  const spots = groups.map((group) => ({
    ...{ x: scale.x(group[0]!.cooperatives), y: scale.y(group[0]!.cost) },
    text: group.map((way) => shortName(way, lang)).join(', '),
    chosen: group.some((way) => isChosen(way, preview)),
  }));
  return (
    <>
      {placeLabels(spots, WIDTH, HEIGHT).map((spot, i) => (
        <>
          <circle class={spots[i]!.chosen ? 'way chosen' : 'way'} cx={spot.x} cy={spot.y} r="5" />
          <text x={spot.textX} y={spot.textY} text-anchor={spot.anchor}>
            {spot.text}
          </text>
        </>
      ))}
    </>
  );
}

const shortName = (way: WayOption, lang: Lang): string =>
  way.withinBps === undefined ? policyTexts[lang][way.policy] : frontierTexts[lang].withinShort(way.withinBps / 100);

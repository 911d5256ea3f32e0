/** Flat pictures for the demo world, 320 × 240, drawn here so that they belong to nobody else. */
export type Shape =
  | 'sack'
  | 'root'
  | 'eggs'
  | 'meat'
  | 'fish'
  | 'block'
  | 'bulb'
  | 'chilli'
  | 'pouch'
  | 'leaves'
  | 'beans'
  | 'ball'
  | 'cabbage'
  | 'carrot'
  | 'tuber'
  | 'corn'
  | 'banana'
  | 'pineapple'
  | 'bottle'
  | 'jar';

export const WIDTH = 320;
export const HEIGHT = 240;
type Draw = (main: string, second: string) => string;

const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}"${more}/>`;
const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${more}/>`;
const stroke = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
const turned = (inner: string, degrees: number, x: number, y: number) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${inner}</g>`;
const at = (inner: string, x: number, y: number, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${inner}</g>`;

const oneBall: Draw = (main, second) => ellipse(0, 0, 44, 42, main) + stroke('M0 -40 q4 -12 14 -16', second, 6);
const oneFish: Draw = (main, second) =>
  path('M-70 0 Q-20 -46 50 -6 L84 -32 L78 0 L84 32 L50 6 Q-20 46 -70 0Z', main) +
  path('M-10 -27 Q10 -52 30 -20Z', second) +
  ellipse(-46, -5, 5, 5, '#fff') +
  ellipse(-46, -5, 2.5, 2.5, '#222');

const shapes: Record<Shape, Draw> = {
  sack: (main, second) =>
    path('M105 78 Q96 200 110 212 H210 Q224 200 215 78Z', main) +
    path(
      'M105 78 Q90 48 122 56 L160 62 L198 56 Q230 48 215 78 Q160 92 105 78Z',
      main,
      ' stroke="#0002" stroke-width="2"',
    ) +
    stroke('M108 80 Q160 94 212 80', second, 7) +
    `<rect x="128" y="118" width="64" height="56" rx="6" fill="${second}"/>` +
    path('M160 128 q16 14 0 36 q-16 -22 0 -36Z', main),
  root: (main, second) =>
    turned(path('M70 110 Q120 70 230 108 Q256 120 226 132 Q130 166 74 136 Q54 124 70 110Z', main), -14, 160, 120) +
    turned(
      path('M80 160 Q130 132 224 160 Q250 172 222 182 Q140 204 86 182 Q64 172 80 160Z', main, ' opacity=".85"'),
      8,
      160,
      170,
    ) +
    ellipse(238, 103, 12, 17, second) +
    stroke('M110 118 q10 6 22 2 M150 104 q12 8 24 4', '#0003', 3),
  eggs: (main, second) =>
    [0, 1, 2].map((i) => ellipse(100 + i * 60, 108, 25, 33, i % 2 ? main : second)).join('') +
    [0, 1, 2, 3].map((i) => ellipse(70 + i * 60, 140, 26, 34, i % 2 ? second : main)).join('') +
    path('M30 150 H290 L274 204 H46Z', '#8d7b68') +
    stroke('M44 168 H276', '#0003', 3),
  meat: (main, second) =>
    path('M78 136 Q70 74 150 70 Q244 66 250 126 Q252 186 170 188 Q88 190 78 136Z', main) +
    path('M104 134 Q104 96 152 96 Q214 96 218 128 Q214 158 168 160 Q110 164 104 134Z', second, ' opacity=".55"') +
    ellipse(206, 116, 17, 14, '#fff', ' opacity=".85"'),
  fish: (main, second) => at(oneFish(main, second), 155, 92) + at(oneFish(main, second), 168, 164, 0.92),
  block: (main, second) =>
    path('M70 120 L150 92 L250 112 L172 144Z', main) +
    path('M70 120 V174 L172 200 V144Z', second) +
    path('M172 144 L250 112 V166 L172 200Z', second, ' opacity=".75"'),
  bulb: (main, second) =>
    [
      [112, 138],
      [208, 140],
      [160, 158],
    ]
      .map(([x, y]) =>
        at(
          path('M0 -62 Q6 -34 34 -14 Q52 18 22 38 Q0 48 -22 38 Q-52 18 -34 -14 Q-6 -34 0 -62Z', main) +
            stroke('M0 -44 Q-22 0 -8 38 M0 -44 Q22 0 8 38', second, 3),
          x!,
          y!,
        ),
      )
      .join(''),
  chilli: (main, second) =>
    [-24, 4, 30]
      .map((turn, i) =>
        turned(
          path('M150 64 Q178 70 172 110 Q166 168 140 200 Q140 150 132 104 Q128 72 150 64Z', main) +
            stroke('M150 66 q2 -16 12 -24', second, 7),
          turn,
          150 + i * 10,
          130,
        ),
      )
      .join(''),
  pouch: (main, second) =>
    path('M106 66 H214 L222 204 Q160 214 98 204Z', main, ' stroke="#0002" stroke-width="2"') +
    path('M106 56 H214 V72 H106Z', second) +
    `<circle cx="160" cy="138" r="34" fill="${second}"/>` +
    path('M160 116 q18 22 0 44 q-18 -22 0 -44Z', main),
  leaves: (main, second) =>
    [-46, -23, 0, 23, 46]
      .map((turn, i) =>
        turned(
          path('M160 200 Q116 120 160 42 Q204 120 160 200Z', i % 2 ? second : main) +
            stroke('M160 196 V72', '#fff8', 3),
          turn,
          160,
          200,
        ),
      )
      .join('') + path('M142 186 H178 V204 H142Z', '#b7791f'),
  beans: (main, second) =>
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          `M${72 + i * 10} ${196 - i * 6} Q${130 + i * 14} ${88 + i * 14} ${246 + i * 4} ${64 + i * 24}`,
          i % 2 ? second : main,
          13,
        ),
      )
      .join(''),
  ball: (main, second) =>
    at(oneBall(main, second), 106, 150) +
    at(oneBall(main, second), 214, 150) +
    at(oneBall(main, second), 160, 112, 1.15),
  cabbage: (main, second) =>
    ellipse(160, 136, 84, 74, second) +
    path('M86 120 Q120 60 160 70 Q200 60 234 120 Q240 190 160 202 Q80 190 86 120Z', main) +
    path('M112 140 Q130 92 166 100 Q206 96 210 146 Q196 188 158 186 Q122 182 112 140Z', '#fff', ' opacity=".35"') +
    stroke('M160 198 V110 M160 150 Q136 136 126 112 M160 150 Q186 136 196 112 M160 176 Q128 168 108 146', '#fff9', 4),
  carrot: (main, second) =>
    [-20, 14]
      .map((turn, i) =>
        turned(
          path('M142 84 H186 Q190 100 164 204 Q140 110 142 84Z', main) +
            stroke('M164 84 V44 M158 84 L142 50 M170 84 L188 50', second, 8),
          turn,
          160 + i * 12,
          140,
        ),
      )
      .join(''),
  tuber: (main, second) =>
    ellipse(116, 128, 56, 42, main) +
    ellipse(206, 126, 54, 44, second) +
    ellipse(160, 168, 60, 40, main) +
    [104, 140, 176, 218].map((x, i) => ellipse(x, 126 + (i % 2) * 36, 3, 3, '#0003')).join(''),
  corn: (main, second) =>
    turned(
      ellipse(160, 116, 34, 82, main) +
        [-18, 0, 18].map((x) => stroke(`M${160 + x} 50 V180`, '#0001', 4)).join('') +
        path('M126 120 Q120 206 160 214 Q148 160 126 120Z', second) +
        path('M194 120 Q200 206 160 214 Q172 160 194 120Z', second),
      18,
      160,
      130,
    ),
  banana: (main, second) =>
    `${[0, 1, 2, 3]
      .map((i) => stroke(`M${160 - i * 4} 62 Q${78 + i * 34} ${112 + i * 8} ${118 + i * 36} ${196 - i * 6}`, main, 26))
      .join('')}<rect x="138" y="44" width="30" height="26" rx="6" fill="${second}"/>`,
  pineapple: (main, second) =>
    [-30, -10, 10, 30]
      .map((turn) => turned(path('M160 100 Q148 60 160 24 Q172 60 160 100Z', second), turn, 160, 100))
      .join('') +
    ellipse(160, 148, 50, 62, main) +
    [-32, 0, 32].map((d) => stroke(`M${124 + d / 2} ${118 + d} L${196 + d / 2} ${176 + d * 0.6}`, '#0002', 3)).join(''),
  bottle: (main, second) =>
    `<rect x="142" y="36" width="36" height="26" rx="4" fill="${second}"/>` +
    path(
      'M142 62 H178 Q208 84 206 112 V200 Q206 210 196 210 H124 Q114 210 114 200 V112 Q112 84 142 62Z',
      main,
      ' stroke="#0002" stroke-width="2"',
    ) +
    `<rect x="114" y="126" width="92" height="48" fill="${second}"/>`,
  jar: (main, second) =>
    `<rect x="112" y="56" width="96" height="24" rx="5" fill="${second}"/>` +
    `<rect x="104" y="84" width="112" height="124" rx="18" fill="${main}"/>` +
    `<rect x="120" y="120" width="80" height="50" rx="6" fill="#fff8e6"/>` +
    path('M160 128 l14 8 v16 l-14 8 l-14 -8 v-16Z', second),
};

export function draw(shape: Shape, main: string, second: string, ground: string): string {
  const shadow = ellipse(160, 212, 108, 12, '#0001');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>${shadow}${shapes[shape](main, second)}</svg>`;
}

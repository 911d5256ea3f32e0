import { join, normalize } from 'node:path/posix';
import { type Findings, type Import, parse, place, type SourceFile, sourceFiles } from './source.ts';

/** A domain may use those before it, through their `index.ts`. */
const domains = [
  'identity',
  'catalog',
  'orders',
  'documents',
  'fulfilment',
  'settlement',
  'joint-buying',
  'monitoring',
];

/** Inside a domain, from the outside in. A `helper` knows neither the database nor the rules' callers. */
type Layer = 'index' | 'routes' | 'views' | 'commands' | 'inputs' | 'texts' | 'store' | 'helper' | 'rules';

/** What each layer may use of its own domain. */
const uses: Record<Layer, readonly Layer[]> = {
  index: ['index', 'routes', 'views', 'commands', 'inputs', 'texts', 'store', 'helper', 'rules'],
  routes: ['index', 'routes', 'views', 'commands', 'inputs', 'texts', 'store', 'helper', 'rules'],
  views: ['views', 'inputs', 'texts', 'store', 'helper', 'rules'],
  commands: ['commands', 'texts', 'store', 'helper', 'rules'],
  inputs: ['inputs', 'texts', 'helper', 'rules'],
  texts: ['texts', 'helper', 'rules'],
  store: ['store', 'helper', 'rules'],
  helper: ['helper', 'texts', 'rules'],
  rules: ['rules'],
};

/** The layer by the name of the file or of a folder it is in. */
const layerNames: readonly [RegExp, Layer][] = [
  [/(^|\/)routes[^/]*(\/|\.tsx?$)/, 'routes'],
  [/(^|\/)views(\/|\.tsx?$)/, 'views'],
  [/(^|\/)commands(\/|\.ts$)/, 'commands'],
  [/(^|\/)inputs[^/]*(\/|\.tsx?$)/, 'inputs'],
  [/(^|\/)texts[^/]*(\/|\.tsx?$)/, 'texts'],
  [/(^|\/)store[^/]*(\/|\.tsx?$)/, 'store'],
  [/(^|\/)(split|lifecycle|planning|rules|checks|types[^/]*)(\/|\.tsx?$)/, 'rules'],
  [/(^|\/)index\.ts$/, 'index'],
];

const mayUseDrizzle =
  /^(db\/|src\/[^/]+\/(.+\/)?store[^/]*(\/.+)?\.ts$|src\/platform\/(db|events|outbox[^/]*|audit-store|store)\.ts$)/;
/** The one file of a domain that other domains may use; it leads to no page, so that commands run wherever there is Node. */
const isDoor = /^src\/[^/]+\/index\.ts$/;
/** What the app mounts. */
const isMount = /^src\/[^/]+\/routes\.tsx$/;
const pureOfPlatform = /^src\/platform\/(money|quantity)\.ts$/;

type Part =
  | { in: 'entry' | 'shell' | 'platform' | 'schema' | 'elsewhere' }
  | { in: 'domain'; domain: string; layer: Layer };

/** All files of the tree by path, with what they import: a name that tells no layer is judged by it. */
export type House = ReadonlyMap<string, readonly Import[]>;

export const houseOf = (files: readonly SourceFile[]): House =>
  new Map(files.map((file) => [file.path, parse(file).imports]));

const target = (from: string, specifier: string): string => normalize(join(from, '..', specifier));

function partOf(path: string, house: House): Part {
  if (path === 'src/index.ts') return { in: 'entry' };
  if (path.startsWith('db/schema/')) return { in: 'schema' };
  const [, top = '', inside] = /^src\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  if (inside === undefined) return { in: path.startsWith('src/') ? 'shell' : 'elsewhere' };
  if (top === 'platform') return { in: 'platform' };
  return { in: 'domain', domain: top, layer: layerOf(path, inside, house, new Set()) };
}

/** Without a telling name: one that reaches the store is a command, or a route when it makes pages; others are views or helpers. */
function layerOf(path: string, inside: string, house: House, seen: Set<string>): Layer {
  const named = layerNames.find(([pattern]) => pattern.test(inside))?.[1];
  if (named) return named;
  seen.add(path);
  const domain = path.slice(0, path.length - inside.length);
  const own = (house.get(path) ?? [])
    .map((one) => target(path, one.specifier))
    .filter((to) => to.startsWith(domain) && !seen.has(to));
  const reached = own.map((to) => layerOf(to, to.slice(domain.length), house, seen));
  const acts = reached.some((layer) => layer === 'store' || layer === 'commands');
  if (path.endsWith('.tsx')) return acts ? 'routes' : 'views';
  return acts ? 'commands' : 'helper';
}

/** Why a file must not import what it imports there, or null when it may. */
export function objection(from: string, one: Import, house: House): string | null {
  if (!one.specifier.startsWith('.')) return packageObjection(from, one.specifier);
  const to = target(from, one.specifier);
  const [a, b] = [partOf(from, house), partOf(to, house)];
  if (b.in === 'elsewhere') return `${to} is no part of the Worker`;
  if (b.in === 'entry') return 'nothing imports the entry';
  if (a.in === 'schema') return b.in === 'schema' ? null : 'the schema imports only the schema';
  if (a.in === 'platform')
    return b.in === 'platform' || b.in === 'schema' ? null : 'the platform knows neither the domains nor the app';
  if (a.in === 'domain') return domainObjection(a, to, b, one.typeOnly);
  return b.in === 'domain' && !isDoor.test(to) && !isMount.test(to)
    ? 'a domain is used only through its index.ts'
    : null;
}

function domainObjection(a: Part & { in: 'domain' }, to: string, b: Part, typeOnly: boolean): string | null {
  if (b.in === 'shell') return 'a domain does not know the app that mounts it';
  // A type is gone when the code runs: inside a domain it makes a rule no less pure, and nothing depends on it.
  if (b.in !== 'domain') {
    const pure = a.layer !== 'rules' || typeOnly || pureOfPlatform.test(to);
    return pure ? null : 'rules import only rules and platform/money or quantity';
  }
  if (b.domain !== a.domain) return betweenDomains(a.domain, to, b.domain);
  return typeOnly || uses[a.layer].includes(b.layer) ? null : `${a.layer} may not use ${b.layer}`;
}

function betweenDomains(from: string, path: string, to: string): string | null {
  if (!isDoor.test(path)) return 'a domain is used only through its index.ts';
  return domains.indexOf(to) < domains.indexOf(from) ? null : `${from} stands above ${to}, not below it`;
}

function packageObjection(from: string, specifier: string): string | null {
  const isDatabase = /^drizzle-orm|^@libsql\//.test(specifier);
  return isDatabase && !mayUseDrizzle.test(from) ? 'drizzle is for store files' : null;
}

/** Every import of the Worker points the way the layers do: from the app inwards, from a domain to those above it. */
export function arrows(files = sourceFiles('src', 'db/schema')): Findings {
  const house = houseOf(files);
  return files.flatMap((file) =>
    (house.get(file.path) ?? []).flatMap((one) => {
      const why = objection(file.path, one, house);
      return why ? [`${place(file, one.start)} imports ${one.specifier}: ${why}`] : [];
    }),
  );
}

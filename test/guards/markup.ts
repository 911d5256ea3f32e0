import { type Findings, type Node, nodes, parse, place, type SourceFile, sourceFiles } from './source.ts';

/** The same in every language. */
const names = /\b(Lumbung|Rp|WIB|HET|HAP|NPWP|NIB|NITKU|PDF|CSV)\b/g;
/** Attributes that a person reads or hears. */
const read = new Set(['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'label', 'lead', 'hint']);

const isWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/&\w+;/g, '').replace(names, ''));

/** Texts in the markup instead of in a catalog: they would stay in one language. */
export function untranslatedIn(file: SourceFile): Findings {
  const found: Findings = [];
  for (const [node] of nodes(parse(file).program)) {
    for (const [text, start] of textsOf(node)) {
      if (isWords(text)) found.push(`${place(file, start)} "${text.trim()}" belongs in a catalog, in both languages`);
    }
  }
  return found;
}

function textsOf(node: Node): [string, number][] {
  if (node.type === 'JSXText') return [[String(node.value), node.start]];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return (node.children as Node[]).flatMap((child) =>
      child.type === 'JSXExpressionContainer' ? literals(child.expression as Node) : [],
    );
  }
  if (node.type === 'JSXAttribute' && read.has(attributeName(node))) {
    const value = node.value as Node | null;
    if (value?.type === 'JSXExpressionContainer') return literals(value.expression as Node);
    return value ? literals(value) : [];
  }
  return [];
}

/** The texts an expression may come out as: itself, or either branch of a choice. */
function literals(node: Node): [string, number][] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [[node.value, node.start]] : [];
  if (node.type === 'ConditionalExpression')
    return [...literals(node.consequent as Node), ...literals(node.alternate as Node)];
  if (node.type === 'LogicalExpression') return literals(node.right as Node);
  if (node.type === 'TemplateLiteral')
    return (node.quasis as Node[]).map((part) => [(part.value as { cooked: string }).cooked, part.start]);
  return [];
}

/** Styles and scripts in the markup: the content security policy has the browser ignore them. */
export function inlineIn(file: SourceFile): Findings {
  const found: Findings = [];
  for (const [node, parent] of nodes(parse(file).program)) {
    const what = node.type === 'JSXAttribute' && isHtml(parent) ? inlineAttribute(node) : inlineElement(node);
    if (what) found.push(`${place(file, node.start)} ${what}: the content security policy forbids it`);
  }
  return found;
}

/** An element of the page, written in lower case; a component's parameters may be called as they like. */
const isHtml = (opening: Node | null): boolean => /^[a-z]/.test((opening?.name as { name?: string })?.name ?? '');

function inlineAttribute(attribute: Node): string | null {
  const name = attributeName(attribute);
  if (name === 'style') return 'style attribute';
  return /^on[a-z]/i.test(name) || name.startsWith('hx-on') ? `handler ${name}` : null;
}

function inlineElement(node: Node): string | null {
  if (node.type !== 'JSXElement') return null;
  const opening = node.openingElement as { name: { name?: string }; attributes: Node[] };
  if (opening.name.name === 'style') return '<style> element';
  const hasSource = opening.attributes.some((attribute) => attributeName(attribute) === 'src');
  return opening.name.name === 'script' && !hasSource ? '<script> without src' : null;
}

function attributeName(attribute: Node): string {
  const name = attribute.name as { name: string | { name: string }; namespace?: { name: string } } | undefined;
  if (!name) return '';
  if (name.namespace) return `${name.namespace.name}:${(name.name as { name: string }).name}`;
  return String(name.name);
}

const markup = (): SourceFile[] => sourceFiles('src').filter((file) => file.path.endsWith('.tsx'));

export const untranslated = (): Findings => markup().flatMap(untranslatedIn);
export const inline = (): Findings => markup().flatMap(inlineIn);

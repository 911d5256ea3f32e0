import type { Answer, Fields, Person } from './people.ts';

/** A form as it stands on a page: where it leads and what it would send if nothing were changed and no button named. */
export type PageForm = { action: string; fields: Record<string, string>; buttons: { name: string; value: string }[] };

/** Every form of a page that changes something. */
export function formsIn(html: string): PageForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  return forms
    .filter(([, head = '']) => /\bmethod="post"/.test(head))
    .map(([, head = '', body = '']) => ({
      action: attribute(head, 'action') ?? '',
      fields: { ...inputs(body), ...areas(body), ...selects(body) },
      buttons: [...body.matchAll(/<button\b([^>]*)>/g)].flatMap(([, one = '']) => {
        const name = attribute(one, 'name');
        return name ? [{ name, value: attribute(one, 'value') ?? '' }] : [];
      }),
    }));
}

/** Opens the page, fills in its form that leads to `action`, and sends it. */
export async function sendForm(
  person: Person,
  page: string,
  action: string | RegExp,
  changed: Fields = {},
): Promise<Answer> {
  const { text, status } = await person.get(page);
  const forms = formsIn(text);
  const form = forms.find((one) => (typeof action === 'string' ? one.action === action : action.test(one.action)));
  if (!form) throw new Error(`${page} (${status}) has no form to ${action}, only to ${forms.map((f) => f.action)}`);
  return person.post(form.action, { ...form.fields, ...changed });
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const has = (tag: string, name: string): boolean => new RegExp(`(?:^|\\s)${name}(?:=""|\\s|/|$)`).test(tag);

function inputs(body: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [, tag = ''] of body.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    if (!name || type === 'file' || ((type === 'checkbox' || type === 'radio') && !has(tag, 'checked'))) continue;
    sent[name] = attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '');
  }
  return sent;
}

function areas(body: string): Record<string, string> {
  const found = [...body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)];
  return Object.fromEntries(found.map(([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', decoded(text)]));
}

function selects(body: string): Record<string, string> {
  const found = [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)];
  return Object.fromEntries(
    found.map(([, tag = '', options = '']) => {
      const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option);
      const chosen = all.find((option) => has(option, 'selected')) ?? all[0] ?? '';
      return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''];
    }),
  );
}

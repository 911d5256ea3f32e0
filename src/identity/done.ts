/** What an address with `?done=…` reports, from the texts `done_…` of a page's catalog; anything else reports nothing. */
export function doneText(texts: Readonly<Record<string, unknown>>, done: string | undefined): string | null {
  const text = done === undefined ? null : texts[`done_${done}`];
  return typeof text === 'string' ? text : null;
}

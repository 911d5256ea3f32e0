/** No row or head is longer; what is, is none. */
const LONGEST = 1000;

/** The lines of a download in batches, however its pieces are cut. A last line may lack its end. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, batch: number): AsyncGenerator<string[]> {
  // A byte order mark is a byte too many like any other.
  const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  let rest = '';
  let ready: string[] = [];
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST + 1);
    for (const line of lines) {
      ready.push(line);
      if (ready.length < batch) continue;
      yield ready;
      ready = [];
    }
  }
  rest += decoder.decode();
  if (rest !== '') ready.push(rest);
  if (ready.length > 0) yield ready;
}

import { sha256 } from '../../platform/ids.ts';
import { MOST_PHOTO_BYTES, type PhotoRefusal, readPhoto } from './file.ts';
import { withoutTraces } from './private.ts';
import type { NewPhoto } from './store.ts';

export type Incoming = { photos: NewPhoto[]; refused: { name: string; reason: PhotoRefusal }[] };

/** The pictures that came with a form, under the hash of their content, and the files that are none with the reason. */
export async function incomingPhotos(form: FormData, field: string): Promise<Incoming> {
  const files = form.getAll(field).filter((entry): entry is File => typeof entry !== 'string' && entry.size > 0);
  const incoming: Incoming = { photos: [], refused: [] };
  for (const file of files) {
    const read = await readFile(file);
    if ('reason' in read) incoming.refused.push({ name: file.name.slice(0, 80), reason: read.reason });
    else incoming.photos.push(read);
  }
  return incoming;
}

async function readFile(file: File): Promise<NewPhoto | { reason: PhotoRefusal }> {
  if (file.size > MOST_PHOTO_BYTES) return { reason: 'photo_too_large' };
  const sent = new Uint8Array(await file.arrayBuffer());
  const read = readPhoto(sent, file.type);
  if (!read.ok) return read;
  const { mime, width, height } = read;
  const bytes = mime === 'image/jpeg' ? withoutTraces(sent) : sent;
  return { id: await sha256(bytes), mime, bytes, width, height };
}

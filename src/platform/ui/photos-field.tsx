import { CheckField, type FormState } from './form.tsx';

export type PhotoTexts = {
  photos: string;
  photosHint: string;
  repick: string;
  photo: (n: number) => string;
  dropOne: (n: number) => string;
};

type Props = {
  form: FormState;
  /** Ids of photos that are kept already. */
  photos: readonly string[];
  texts: PhotoTexts;
  /** Media types a file may have. */
  types: readonly string[];
  /** For forms that are kept on the phone: the word on the button that leaves a photo out before it is sent. */
  keepsOffline?: string;
};

/** The photos there are, each with a box to leave it out, and a field for more. Fields: `photos.N`, `drop.N`, `files`. */
export function PhotosField({ form, photos, texts: t, types, keepsOffline }: Props) {
  const error = form.errors.files;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-files">{t.photos}</label>
      {photos.length > 0 ? (
        <ul class="plain photos" data-stored={keepsOffline === undefined ? undefined : true}>
          {photos.map((id, n) => (
            <li key={id}>
              <img src={`/photos/${id}`} alt={t.photo(n + 1)} width="160" height="120" loading="lazy" />
              <input type="hidden" name={`photos.${n}`} value={id} />
              <CheckField name={`drop.${n}`} label={t.dropOne(n + 1)} checked={form.typed[`drop.${n}`] !== undefined} />
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id="f-files"
        name="files"
        type="file"
        multiple
        data-shrink
        data-drop={keepsOffline}
        accept={types.join(',')}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'h-files e-files' : 'h-files'}
      />
      <p class="hint" id="h-files">
        {t.photosHint}
      </p>
      {error ? (
        <p class="error" id="e-files">
          {error} {t.repick}
        </p>
      ) : null}
    </div>
  );
}

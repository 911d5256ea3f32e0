import { useUi } from '../../../platform/ui/context.ts';
import { CheckField, type FormState } from '../../../platform/ui/form.tsx';
import { photoTypes } from '../../photos/file.ts';
import { texts } from '../texts-form.ts';

/** The pictures the offer has, each with a box to leave it out, and a field for more. */
export function PhotoField({ form, photos }: { form: FormState; photos: readonly string[] }) {
  const t = texts[useUi().lang];
  const error = form.errors.files;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-files">{t.photos}</label>
      {photos.length > 0 ? (
        <ul class="plain photos">
          {photos.map((id, n) => (
            <li key={id}>
              <img src={`/photos/${id}`} alt={t.photo(n + 1)} width="160" height="120" loading="lazy" />
              <input type="hidden" name={`photos.${n}`} value={id} />
              <CheckField name={`drop.${n}`} label={t.drop(n + 1)} checked={form.typed[`drop.${n}`] !== undefined} />
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
        accept={photoTypes.join(',')}
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

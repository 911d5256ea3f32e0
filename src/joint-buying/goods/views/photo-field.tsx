import { photoTypes } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { CheckField } from '../../../platform/ui/form.tsx';
import { arrivalTexts } from '../texts-arrival.ts';
import type { ArrivalFormState } from './arrival-form.tsx';

/** Photos that came with an earlier sending, each with a box to leave it out, and a field for more. */
export function PhotoField({ form }: { form: ArrivalFormState }) {
  const t = arrivalTexts[useUi().lang];
  const error = form.errors.files;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-files">{t.photos}</label>
      {form.photos.length > 0 ? (
        <ul class="plain photos">
          {form.photos.map((id, n) => (
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

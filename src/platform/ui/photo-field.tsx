import { type FormState, TextField } from './form.tsx';

export type PhotoTexts = {
  photo: string;
  photoHint: string;
  /** Beside a picture that is kept, and what is read out in its place. */
  photoKept: string;
};

type Props = {
  form: FormState;
  texts: PhotoTexts;
  /** Media types the file may have. */
  types: readonly string[];
  /** Id of a picture that came with this form before. */
  kept: string | null | undefined;
  /** Name of the field that sends `kept` along. */
  keptAs: string;
};

/** One picture, which may be left out: the field `photo`. One that came with the form before is kept when the form comes back. */
export function PhotoField({ form, texts: t, types, kept, keptAs }: Props) {
  return (
    <>
      <TextField
        name="photo"
        label={t.photo}
        form={form}
        type="file"
        data-shrink
        accept={types.join(',')}
        hint={t.photoHint}
        optional
      />
      {kept ? (
        <div class="photos">
          <input type="hidden" name={keptAs} value={kept} />
          <img src={`/photos/${kept}`} alt="" width="160" height="120" />
          <p class="soft">{t.photoKept}</p>
        </div>
      ) : null}
    </>
  );
}

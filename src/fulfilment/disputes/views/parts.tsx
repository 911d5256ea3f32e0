import { photoTypes } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Chip, Table, type Tone } from '../../../platform/ui/parts.tsx';
import { goodsName, milli } from '../../shortfalls/views/words.ts';
import type { DisputeRow, LineRow } from '../store.ts';
import { stateTexts, texts } from '../texts.ts';

const tones: Record<DisputeRow['state'], Tone> = { open: 'warn', resolved: 'good', withdrawn: 'quiet' };

export const DisputeChip = ({ state }: { state: DisputeRow['state'] }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

/** What was sent, received and is paid, line by line. */
export function LinesTable({ lines }: { lines: readonly LineRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const figure = (label: string, of: (line: LineRow) => number) => ({
    ...{ label, numeric: true, cell: (line: LineRow) => milli(of(line), line.tradeUnit) },
  });
  return (
    <Table
      caption={t.goods}
      rows={lines}
      columns={[
        { label: t.goods, cell: (line) => <strong>{goodsName(line, lang)}</strong> },
        figure(t.sent, (line) => line.sentMilli),
        figure(t.received, (line) => line.receivedMilli),
        figure(t.refused, (line) => line.refusedMilli),
        figure(t.deducted, (line) => line.deductedMilli),
        figure(t.payable, (line) => line.payableMilli),
      ]}
    />
  );
}

/** One picture; one that came with the form before is kept when the form comes back. */
export function PhotoField({ form }: { form: FormState }) {
  const t = texts[useUi().lang];
  const error = form.errors.photo;
  const kept = form.typed.keptPhotoId;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-photo">{t.photo}</label>
      {kept ? (
        <p class="photos">
          <img src={`/photos/${kept}`} alt={t.photoKept} width="160" height="120" />
          <input type="hidden" name="keptPhotoId" value={kept} />
        </p>
      ) : null}
      <input
        id="f-photo"
        name="photo"
        type="file"
        data-shrink
        accept={photoTypes.join(',')}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'h-photo e-photo' : 'h-photo'}
      />
      <p class="hint" id="h-photo">
        {t.photoHint}
      </p>
      {error ? (
        <p class="error" id="e-photo">
          {error}
        </p>
      ) : null}
    </div>
  );
}

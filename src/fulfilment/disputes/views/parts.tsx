import { photoTypes } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Chip, Facts, type Tone } from '../../../platform/ui/parts.tsx';
import { goodsName, milli } from '../../shortfalls/views/words.ts';
import type { DisputeRow, LineRow } from '../store.ts';
import { stateTexts, texts } from '../texts.ts';

const tones: Record<DisputeRow['state'], Tone> = { open: 'warn', resolved: 'good', withdrawn: 'quiet' };

export const DisputeChip = ({ state }: { state: DisputeRow['state'] }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

/** What was sent, received and is paid, goods by goods. */
export function LineFacts({ lines }: { lines: readonly LineRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const facts = (line: LineRow): [string, string][] =>
    [
      [t.sent, line.sentMilli] as const,
      [t.received, line.receivedMilli] as const,
      [t.refused, line.refusedMilli] as const,
      [t.deducted, line.deductedMilli] as const,
      [t.payable, line.payableMilli] as const,
    ].map(([label, amount]) => [label, milli(amount, line.tradeUnit)]);
  return (
    <>
      {lines.map((line) => (
        <div key={line.receiptLineId}>
          <h3>{goodsName(line, lang)}</h3>
          <Facts facts={facts(line)} />
        </div>
      ))}
    </>
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

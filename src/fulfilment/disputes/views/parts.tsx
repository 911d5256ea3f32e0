import { photoTypes } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Chip, Facts, type Tone } from '../../../platform/ui/parts.tsx';
import { PhotoField } from '../../../platform/ui/photo-field.tsx';
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

/** The picture of what somebody says. */
export const SaidPhoto = ({ form }: { form: FormState }) => (
  <PhotoField
    form={form}
    texts={texts[useUi().lang]}
    types={photoTypes}
    kept={form.typed.keptPhotoId}
    keptAs="keptPhotoId"
  />
);

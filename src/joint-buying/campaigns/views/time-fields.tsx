import { dayOf } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';

export function TimeFields({ form }: { form: FormState }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const min = dayOf(now);
  return (
    <Card>
      <h2>{t.times}</h2>
      <div class="halves">
        <TextField name="deadlineDay" label={t.deadlineDay} form={form} type="date" min={min} />
        <TextField name="deadlineTime" label={t.deadlineTime} form={form} type="time" />
      </div>
      <p class="hint live">{t.deadlineHint}</p>
      <div class="halves">
        <TextField name="deliveryFrom" label={t.deliveryFrom} form={form} type="date" min={min} />
        <TextField name="deliveryUntil" label={t.deliveryUntil} form={form} type="date" min={min} />
      </div>
    </Card>
  );
}

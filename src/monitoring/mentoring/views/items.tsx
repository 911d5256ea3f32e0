import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Chip } from '../../../platform/ui/parts.tsx';
import { owners, texts } from '../texts.ts';
import type { ActionItem, Owner } from '../types.ts';

/** A form that came back, and of which action item it is. */
export type TickForm = { id: string; form: FormState } | null;

type Props = {
  items: readonly ActionItem[];
  today: string;
  /** Whose action items the reader may tick off; null: none. */
  mayTick: Owner | null;
  tick: TickForm;
};

/** What is to be done, by whom and until when; and what was done. */
export function Items({ items, today, mayTick, tick }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const [open, done] = [items.filter((one) => one.doneAt === null), items.filter((one) => one.doneAt !== null)];
  return (
    <>
      {open.length === 0 ? <p class="soft">{t.noItems}</p> : null}
      <ul class="plain-list">
        {open.map((item) => (
          <li id={`a-${item.id}`}>
            <strong>{item.what}</strong>
            <p class="row tight soft">
              {t.itemDue(owners[lang][item.owner], dayText(item.dueOn, lang))}
              {item.dueOn < today ? <Chip tone="bad">{t.late}</Chip> : null}
            </p>
            {mayTick === item.owner ? <Tick item={item} form={tick?.id === item.id ? tick.form : null} /> : null}
          </li>
        ))}
      </ul>
      {done.length > 0 ? (
        <details>
          <summary>{`${t.doneItems} (${done.length})`}</summary>
          <ul class="plain-list">
            {done.map((item) => (
              <li>
                {item.what}
                <p class="soft small">
                  {t.doneBy(item.doneByName ?? '–', dayText(dayOf(item.doneAt!), lang))}
                  {item.doneNote ? `: ${item.doneNote}` : ''}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Tick({ item, form }: { item: ActionItem; form: FormState | null }) {
  const t = texts[useUi().lang];
  return (
    <details class="action" open={form !== null}>
      <summary>{t.tick}</summary>
      <Form action={`/action-items/${item.id}/done`}>
        <ErrorSummary errors={form?.errors ?? {}} labels={{ note: t.note }} scope={item.id} />
        <TextField
          name="note"
          label={t.note}
          form={form ?? freshForm}
          scope={item.id}
          maxlength={300}
          autocomplete="off"
        />
        <button type="submit" class="button">
          {t.tick}
        </button>
      </Form>
    </details>
  );
}

/** Something more to do. @param action where it is sent; `visitId`: it follows from a visit */
export function ItemForm({ action, form, visitId }: { action: string; form: FormState; visitId?: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const options = (['cooperative', 'mentor'] as const).map((one) => ({ value: one, label: owners[lang][one] }));
  return (
    <details class="action" open={Object.keys(form.errors).length > 0}>
      <summary>{t.newItem}</summary>
      <Form action={action} keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ what: t.what, owner: t.owner, dueOn: t.dueOn }} scope="item-" />
        {visitId ? <input type="hidden" name="visit" value={visitId} /> : null}
        <TextField name="what" label={t.what} form={form} scope="item-" maxlength={300} autocomplete="off" />
        <div class="halves">
          <SelectField name="owner" label={t.owner} form={form} scope="item-" options={options} />
          <TextField name="dueOn" label={t.dueOn} form={form} scope="item-" type="date" />
        </div>
        <button type="submit" class="button">
          {t.saveItem}
        </button>
      </Form>
    </details>
  );
}

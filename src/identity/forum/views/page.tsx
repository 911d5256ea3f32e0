import { momentText } from '../../../platform/clock.ts';
import type { Settings } from '../../../platform/settings.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { hints, labels, texts } from '../texts.ts';
import { fieldOf, wordsOf } from '../words.ts';

export type ChangeRow = { key: string; at: number; data: Record<string, unknown>; by: string | null };
type Props = { settings: Settings; changes: readonly ChangeRow[]; form: FormState; isSaved: boolean; notice?: string };

/** What the forum decides for itself, in one form. */
export function SettingsPage({ settings, changes, form, isSaved, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const field = (key: keyof Settings, suffix?: string) => (
    <TextField
      name={key}
      label={labels[lang][key]}
      value={fieldOf(key, settings[key])}
      form={form}
      {...(suffix ? { suffix, inputmode: 'decimal' as const } : {})}
      {...(key in hints[lang] ? { hint: hints[lang][key as keyof (typeof hints)['id']] } : {})}
    />
  );
  const choice = (key: keyof Settings, options: readonly (readonly [string, string])[]) => (
    <SelectField
      name={key}
      label={labels[lang][key]}
      value={fieldOf(key, settings[key])}
      form={form}
      options={options.map(([value, label]) => ({ value, label }))}
      {...(key in hints[lang] ? { hint: hints[lang][key as keyof (typeof hints)['id']] } : {})}
    />
  );
  return (
    <>
      <Heading crumbs={<a href="/account">{t.identity}</a>} title={t.title} lead={t.lead} />
      {isSaved ? <Notice tone="good">{t.saved}</Notice> : null}
      {notice ? <Notice tone="bad">{notice}</Notice> : null}
      <Form action="/forum-settings">
        <ErrorSummary errors={form.errors} labels={labels[lang]} />
        <Card>
          <h2>{t.identity}</h2>
          {field('forum_name')}
          {choice('price_zone', [
            ['1', t.zone1],
            ['2', t.zone2],
            ['3', t.zone3],
          ])}
        </Card>
        <Card>
          <h2>{t.selling}</h2>
          {choice('sales_model', [
            ['agent', t.agent],
            ['forum', t.forum],
          ])}
          {field('confirm_hours', t.hours)}
          {field('payment_days', t.days)}
          {field('fair_window_days', t.days)}
        </Card>
        <Card>
          <h2>{t.buying}</h2>
          {choice('campaign_shows_names', [
            ['yes', t.yes],
            ['no', t.no],
          ])}
          {field('pledge_deposit_bps', '%')}
        </Card>
        <Card>
          <h2>{t.listing}</h2>
          {field('median_deviation_bps', '%')}
          {field('quantity_multiple', t.times)}
        </Card>
        <Card>
          <h2>{t.prices}</h2>
          {field('watch_bps', '%')}
          {field('intervene_bps', '%')}
          {field('price_carry_days', t.days)}
        </Card>
        <Card>
          <h2>{t.publicity}</h2>
          {choice('public_names', [
            ['yes', t.named],
            ['no', t.unnamed],
          ])}
        </Card>
        <p>
          <button type="submit" class="button">
            {t.save}
          </button>
        </p>
      </Form>
      <Changes changes={changes} />
    </>
  );
}

function Changes({ changes }: { changes: readonly ChangeRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.changes}</h2>
      {changes.length === 0 ? <p class="soft">{t.none}</p> : null}
      <ul class="news">
        {changes.map(({ key, at, data, by }) => (
          <li key={`${key}${at}`}>
            <div>
              <p>
                <strong>{(labels[lang] as Readonly<Record<string, string>>)[key] ?? key}</strong>:{' '}
                {t.from(wordsOf(key, data.before, lang), wordsOf(key, data.after, lang))}
              </p>
              <p class="soft small">
                {momentText(at, lang)}
                {by ? ` · ${by}` : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

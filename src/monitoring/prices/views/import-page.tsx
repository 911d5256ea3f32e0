import { momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import type { Market } from '../store-entry.ts';
import { entryTexts } from '../texts-entry.ts';
import { fileTexts, importTexts, rowTexts } from '../texts-import.ts';
import type { Goods } from '../types.ts';
import type { GivenFile, NamedRow, Preview, PriceImport } from '../types-import.ts';
import { nameOf } from './goods-name.ts';
import { PreviewCards } from './import-preview.tsx';

type FileText = keyof (typeof fileTexts)['id'];
export type ImportRefused =
  | { reason: FileText }
  | { reason: 'unreadable_rows'; read: number; unread: number; problems: readonly NamedRow[] };
export type ImportShown = {
  form: FormState;
  refused?: ImportRefused;
  preview?: { file: GivenFile; found: Preview; isUndecided: boolean };
};
type Props = ImportShown & {
  markets: readonly Market[];
  goods: readonly Goods[];
  past: readonly PriceImport[];
  saved: number | null;
};

/** Many prices at once: a file, what it would bring, and what was brought before. */
export function ImportPage({ markets, goods, past, form, refused, preview, saved }: Props) {
  const { lang } = useUi();
  const t = importTexts[lang];
  return (
    <>
      <Heading
        crumbs={<a href="/prices">{entryTexts[lang].watch}</a>}
        title={preview ? t.checkTitle : t.title}
        lead={preview?.file.name ?? t.lead}
      />
      {saved === null ? null : <Notice tone="good">{t.saved(figure(saved))}</Notice>}
      {refused ? <Refused refused={refused} goods={goods} /> : null}
      {preview ? (
        <PreviewCards {...preview} goods={goods} />
      ) : (
        <div class="two main-first">
          <Upload markets={markets} form={form} />
          <Past past={past} />
        </div>
      )}
    </>
  );
}

function Upload({ markets, form }: { markets: readonly Market[]; form: FormState }) {
  const t = importTexts[useUi().lang];
  const open = markets.filter((one) => one.closedAt === null);
  return (
    <Card>
      <Form action="/prices/imports" multipart>
        <ErrorSummary errors={form.errors} labels={{ file: t.file }} />
        <TextField
          {...{ name: 'file', label: t.file, form, type: 'file', hint: t.fileHint }}
          accept=".csv,.txt,text/csv,text/plain"
        />
        <SelectField
          {...{ name: 'market', label: t.market, form, optional: 'unsaid' }}
          options={[{ value: '', label: t.none }, ...open.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField {...{ name: 'day', label: t.day, form, type: 'date', optional: 'unsaid' }} />
        <button type="submit" class="button">
          {t.check}
        </button>
      </Form>
    </Card>
  );
}

function Refused({ refused, goods }: { refused: ImportRefused; goods: readonly Goods[] }) {
  const { lang } = useUi();
  const t = importTexts[lang];
  if (refused.reason !== 'unreadable_rows')
    return (
      <Notice tone="bad" title={t.refused}>
        <p>{fileTexts[lang][refused.reason]}</p>
      </Notice>
    );
  const { unread, read, problems } = refused as Extract<ImportRefused, { reason: 'unreadable_rows' }>;
  const near = (ids: readonly string[] = []) => ids.map((id) => nameOf(goods, id, lang)).join(', ');
  return (
    <Notice tone="bad" title={t.refused}>
      <p>{t.unread(unread, read)}</p>
      <ul class="plain-list">
        {problems.map((one) => (
          <li key={one.row}>
            <strong>{t.row(one.row)}</strong>: {rowTexts[lang][one.reason]}.{' '}
            {one.near?.length ? t.near(near(one.near)) : null}
            <span class="under soft">{one.raw}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Past({ past }: { past: readonly PriceImport[] }) {
  const { lang } = useUi();
  const t = importTexts[lang];
  return (
    <Card>
      <h2>{t.past}</h2>
      {past.length === 0 ? <p class="soft">{t.noPast}</p> : null}
      <ul class="plain-list">
        {past.map((one) => (
          <li key={one.id}>
            {one.name}: <strong>{t.rowsOf(one.rows)}</strong>
            <span class="under soft">
              {[momentText(one.importedAt, lang), ...(one.by ? [one.by] : [])].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

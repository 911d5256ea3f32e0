import { useUi } from '../../../platform/ui/context.ts';
import { Card, Heading, Table } from '../../../platform/ui/parts.tsx';
import { columns, DATA_PATH, fileAt, formats, LICENCE, LICENCE_URL, tableNames } from '../data/columns.ts';
import type { ReadRange } from '../rules/months.ts';
import { columnTexts, dataTexts } from '../texts-data.ts';
import { WhyCard } from './figures-page.tsx';
import { MonthsForm } from './months-form.tsx';
import { Tabs } from './tabs.tsx';

/** What may be downloaded, what its columns mean, and on what terms. */
export function DataPage({ range, typed }: { range: ReadRange; typed: { from: string; until: string } }) {
  const { lang } = useUi();
  const t = dataTexts[lang];
  const asked = `?from=${range.range.from}&until=${range.range.until}`;
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Tabs at={DATA_PATH} />
      <MonthsForm action={DATA_PATH} {...{ range, typed }} />
      <Card>
        <h2>{t.files}</h2>
        <Table
          caption={t.files}
          rows={tableNames}
          columns={[
            { label: t.table, cell: (name) => t[name] },
            {
              label: t.download,
              cell: (name) => (
                <span>
                  {formats.map((format) => (
                    <>
                      <a key={format} href={fileAt(name, format) + asked}>
                        {format.toUpperCase()}
                        <span class="hidden"> {t[name]}</span>
                      </a>{' '}
                    </>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Card>
        <h2>{t.licence}</h2>
        <p>
          <a href={LICENCE_URL}>{LICENCE}</a>
        </p>
        <p>{t.licenceText}</p>
        <p>{t.areas}</p>
      </Card>
      <Dictionary />
      <WhyCard />
    </>
  );
}

function Dictionary() {
  const { lang } = useUi();
  const t = dataTexts[lang];
  return (
    <Card>
      <h2>{t.dictionary}</h2>
      {tableNames.map((name) => (
        <details key={name}>
          <summary>{`${t[name]}: ${name}`}</summary>
          <Table
            caption={`${t.dictionary}: ${name}`}
            rows={columns[name] as readonly (keyof (typeof columnTexts)['id'])[]}
            columns={[
              { label: t.column, cell: (column) => <code>{column}</code> },
              { label: t.meaning, cell: (column) => columnTexts[lang][column] },
            ]}
          />
        </details>
      ))}
    </Card>
  );
}

import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Empty, Heading, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { LookRow } from '../store.ts';
import { texts } from '../texts.ts';

/** Every look of an observer, newest first. */
export function LooksPage({ looks, next }: { looks: readonly LookRow[]; next: string | null }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading crumbs={<a href="/observers">{t.title}</a>} title={t.looksTitle} lead={t.looksLead} />
      {looks.length === 0 ? (
        <Empty title={t.looksNone}>
          <p>{t.looksNoneNext}</p>
        </Empty>
      ) : (
        <Card>
          <Table
            caption={t.looksTitle}
            rows={looks}
            columns={[
              { label: t.when, cell: (one) => momentText(one.at, lang) },
              { label: t.observer, cell: (one) => one.observer },
              { label: t.person, cell: (one) => one.person ?? '–' },
              {
                label: t.scope,
                cell: (one) => (one.isRefused ? <Chip tone="warn">{t.refused}</Chip> : (one.kecamatan ?? t.city)),
              },
              { label: t.page, cell: (one) => <code>{one.page}</code> },
            ]}
          />
          <Pager next={next} />
        </Card>
      )}
    </>
  );
}

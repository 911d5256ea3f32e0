import type { Child } from 'hono/jsx';
import type { DocumentContent } from '../../../documents/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts, LinkButton } from '../../../platform/ui/parts.tsx';
import type { Side } from '../rules.ts';
import type { SignatureRow } from '../store.ts';
import type { HandoverRow, VersionRow } from '../store-pages.ts';
import { texts } from '../texts.ts';
import { roleNames } from '../texts-refusals.ts';
import { HandoverChip } from './chips.tsx';

export type HandoverShown = {
  row: HandoverRow;
  content: DocumentContent;
  signatures: readonly SignatureRow[];
  versions: readonly VersionRow[];
};
export function Signatures({ shown: { row, signatures } }: { shown: HandoverShown }) {
  const { lang } = useUi();
  const t = texts[lang];
  const seller = row.model === 'forum' ? t.administrator : t.manager;
  const of = (side: Side, who: string): Child => {
    const one = signatures.find((signature) => signature.side === side);
    if (!one) return <span class="soft">{row.state === 'prepared' ? t.whoSigns(who) : t.notSigned}</span>;
    const role = roleNames[lang][one.role as keyof (typeof roleNames)['id']] ?? one.role;
    return t.signedBy(one.name, role, momentText(one.signedAt, lang));
  };
  return (
    <Card>
      <h2>{t.signatures}</h2>
      <Facts
        facts={[
          [row.sellerName, of('seller', seller)],
          [row.buyerName, of('buyer', t.buyersApprover)],
        ]}
      />
    </Card>
  );
}

export function RecordFacts({ shown: { row, content } }: { shown: HandoverShown }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.facts}</h2>
      <Facts
        facts={[
          [t.order, row.orderNumber],
          ...content.facts.map(({ label, value }) => [label[lang], value] as const),
          [t.prepared, momentText(row.preparedAt, lang)],
          [t.version, String(row.version)],
        ]}
      />
      <details>
        <summary>
          {t.hash}: <code>{row.contentHash.slice(0, 12)}…</code>
        </summary>
        <p class="hash">
          <code>{row.contentHash}</code>
        </p>
        <p class="soft small">{t.hashMeans}</p>
      </details>
      <p class="row">
        <LinkButton href={`/documents/${row.documentId}`} tone="plain">
          {t.print}
        </LinkButton>
        <a href={`/documents/${row.documentId}/pdf`}>{t.download}</a>
      </p>
    </Card>
  );
}

export function Versions({ shown: { row, versions } }: { shown: HandoverShown }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (versions.length < 2) return null;
  return (
    <Card>
      <h2>{t.versions}</h2>
      <ul class="plain-list">
        {versions.map((one) => (
          <li key={one.id}>
            {one.id === row.id ? (
              <strong>
                {one.number} ({t.thisOne})
              </strong>
            ) : (
              <a href={`/handovers/${one.id}`}>{one.number}</a>
            )}{' '}
            <HandoverChip state={one.state} />
            <span class="under soft">{momentText(one.preparedAt, lang)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

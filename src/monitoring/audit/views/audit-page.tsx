import { dayText, momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Empty, Facts, Heading, LinkButton, Notice, Table } from '../../../platform/ui/parts.tsx';
import { Tabs } from '../../transparency/views/tabs.tsx';
import { DOWNLOAD_PATH, PAGE_PATH } from '../paths.ts';
import type { Head, Leaf } from '../rules/chain.ts';
import { type Texts, texts } from '../texts.ts';
import { CheckCard, OneCard } from './check-cards.tsx';
import { clientTexts } from './client-texts.ts';

export type Chain = {
  rows: number;
  days: number;
  /** Newest first, as far as they are shown. */
  heads: readonly Head[];
  leaves: readonly Leaf[];
};

export function AuditPage({ chain, origin }: { chain: Chain; origin: string }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const isStaff = viewer?.role === 'administrator';
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Tabs at={PAGE_PATH} />
      <How t={t} />
      {chain.rows === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNext}</p>
        </Empty>
      ) : (
        <div id="audit" data-texts={JSON.stringify(clientTexts(t))}>
          <Newest head={chain.heads[0]} />
          <CheckCard rows={chain.rows} command={`npm run --silent audit:verify -- ${origin}${PAGE_PATH}`} />
          <OneCard />
          <Heads chain={chain} />
          <Leaves leaves={chain.leaves} isStaff={isStaff} />
          <Formats t={t} />
        </div>
      )}
      {isStaff && chain.rows > 0 ? <OpenOne t={t} /> : null}
    </>
  );
}

const How = ({ t }: { t: Texts }) => (
  <Card>
    <h2>{t.howTitle}</h2>
    <ol>
      {[t.howRow, t.howChain, t.howHead, t.howOne].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  </Card>
);

function Newest({ head }: { head: Head | undefined }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (!head)
    return (
      <Notice tone="quiet" title={t.none}>
        <p>{t.headWaits}</p>
      </Notice>
    );
  return (
    <Card>
      <div class="card-top">
        <h2>{t.newestTitle}</h2>
        <SignedChip head={head} t={t} />
      </div>
      <Facts
        facts={[
          [t.day, dayText(head.day, lang)],
          [t.upTo, figure(head.seq)],
          [t.hash, <code>{head.hash}</code>],
          ...(head.signature === null
            ? []
            : ([
                [t.signature, <code>{head.signature}</code>],
                [t.key, <code>{head.publicKey}</code>],
              ] as const)),
        ]}
      />
      {head.signature === null ? <p class="hint">{t.unsignedWhy}</p> : null}
    </Card>
  );
}

const SignedChip = ({ head, t }: { head: Head; t: Texts }) => (
  <Chip tone={head.signature === null ? 'quiet' : 'good'}>{head.signature === null ? t.unsigned : t.signed}</Chip>
);

function Heads({ chain }: { chain: Chain }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (chain.heads.length === 0) return null;
  return (
    <Card>
      <h2>{t.headsTitle}</h2>
      <p class="hint">{t.headsCount(chain.days, chain.heads.length)}</p>
      <Table
        caption={t.headsTitle}
        rows={chain.heads}
        columns={[
          { label: t.day, cell: (head) => dayText(head.day, lang) },
          { label: t.upTo, cell: (head) => figure(head.seq), numeric: true },
          { label: t.hash, cell: (head) => <code class="hash">{head.hash}</code> },
          { label: t.signature, cell: (head) => <SignedChip head={head} t={t} /> },
        ]}
      />
    </Card>
  );
}

function Leaves({ leaves, isStaff }: { leaves: readonly Leaf[]; isStaff: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const number = ({ seq }: Leaf) => (isStaff ? <a href={`/transparency/events/${seq}`}>{figure(seq)}</a> : figure(seq));
  return (
    <Card>
      <h2>{t.leavesTitle}</h2>
      <Table
        caption={t.leavesTitle}
        rows={leaves}
        columns={[
          { label: t.row, cell: number, numeric: true },
          { label: t.when, cell: (leaf) => momentText(leaf.at, lang) },
          { label: t.kind, cell: (leaf) => <code>{leaf.type}</code> },
          { label: t.hash, cell: (leaf) => <code class="hash">{leaf.hash}</code> },
        ]}
      />
      <p>{t.downloadWhat}</p>
      <LinkButton href={DOWNLOAD_PATH} tone="plain">
        {t.download}
      </LinkButton>
    </Card>
  );
}

const Formats = ({ t }: { t: Texts }) => (
  <details>
    <summary>{t.formatTitle}</summary>
    <ul>
      {[t.formatCommitment, t.formatHash, t.formatHead].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </details>
);

const OpenOne = ({ t }: { t: Texts }) => (
  <Card>
    <h2>{t.openTitle}</h2>
    <p>{t.openLead}</p>
    <form action="/transparency/events" method="get">
      <div class="field">
        <label for="f-seq">{t.openField}</label>
        <input id="f-seq" name="seq" inputmode="numeric" maxlength={15} required />
      </div>
      <button type="submit" class="button plain">
        {t.openButton}
      </button>
    </form>
  </Card>
);

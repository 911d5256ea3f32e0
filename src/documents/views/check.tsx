import { dayText, momentText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, Heading, LinkButton, Notice, Table } from '../../platform/ui/parts.tsx';
import type { Paper } from '../sheet/types.ts';
import { measured, say } from '../sheet/words.ts';
import { pageTexts } from '../texts-pages.ts';
import { sheetTexts, titles } from '../texts-sheet.ts';

/** What somebody who holds the paper may do about it. */
export type CheckAction = 'receive' | 'sign_in' | 'received' | 'none';
export type CheckProps = { paper: Paper; action: CheckAction; receiptPath: string; openPath: string | null };

/**
 * Anybody who holds the paper sees what it should say: goods and quantities, or the sum it is about. No unit prices, addresses,
 * tax numbers or accounts: the code may be photographed, and to see that a paper was not altered these are not needed.
 */
export function CheckPage({ paper, action, receiptPath, openPath }: CheckProps) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  return (
    <div class="readable">
      <Heading crumbs={t.checkTitle} title={`${titles[lang][paper.kind]} ${paper.number}`} />
      <Verdict paper={paper} />
      <Action action={action} receiptPath={receiptPath} />
      <Card>
        <Facts facts={factsOf(paper, lang)} />
      </Card>
      <Goods paper={paper} />
      {openPath ? (
        <p>
          <a href={openPath}>{t.openPaper}</a>
        </p>
      ) : null}
    </div>
  );
}

function Verdict({ paper: { correctedBy } }: { paper: Paper }) {
  const { lang } = useUi();
  const [t, s] = [pageTexts[lang], sheetTexts[lang]];
  if (correctedBy.length === 0)
    return (
      <Notice tone="good" title={t.checkGood}>
        <p>{t.checkGoodBody}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={t.checkOld}>
      {correctedBy.map(({ kind, number }) => (
        <p>{kind === 'credit_note' ? s.creditedBy(number) : s.replacedBy(number)}</p>
      ))}
    </Notice>
  );
}

function Action({ action, receiptPath }: { action: CheckAction; receiptPath: string }) {
  const { lang, path } = useUi();
  const t = pageTexts[lang];
  if (action === 'none') return null;
  if (action === 'received') return <p class="soft">{t.received}</p>;
  return (
    <Card>
      <p>{action === 'receive' ? t.receiveBody : t.receiveOther}</p>
      {action === 'receive' ? (
        <LinkButton href={receiptPath}>{t.receive}</LinkButton>
      ) : (
        <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`}>{t.signInToReceive}</LinkButton>
      )}
    </Card>
  );
}

function factsOf(paper: Paper, lang: Lang): [string, string][] {
  const { content, signed, corrects } = paper;
  const t = pageTexts[lang];
  const optional: [string, string | null | undefined][] = [
    [t.counterparty, content.counterparty?.name],
    [t.order, content.orderNumber],
    [content.total ? say(content.total.label, lang) : '', content.total ? rupiah(content.total.amount) : null],
    [t.signedBy, signed.map((one) => `${one.name}, ${momentText(one.signedAt, lang)}`).join('; ')],
  ];
  return [
    [t.number, paper.number],
    [t.kind, titles[lang][paper.kind]],
    [t.date, dayText(content.date, lang)],
    [t.issuer, content.issuer.name],
    ...optional.filter((one): one is [string, string] => Boolean(one[1])),
    [
      t.version,
      [String(paper.version), corrects ? sheetTexts[lang].corrects(titles[lang][corrects.kind], corrects.number) : '']
        .filter(Boolean)
        .join('. '),
    ],
    [t.hash, paper.contentHash],
  ];
}

const ofGoods: ReadonlySet<Paper['kind']> = new Set(['quote', 'purchase_order', 'delivery_note', 'handover']);

function Goods({ paper: { kind, content } }: { paper: Paper }) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const lines = content.lines.filter((line) => line.unit !== 'trip');
  if (!ofGoods.has(kind) || lines.length === 0) return null;
  return (
    <Card>
      <h2>{t.goods}</h2>
      <Table
        caption={t.goods}
        rows={lines}
        columns={[
          { label: t.goods, cell: (line) => say(line.name, lang) },
          { label: t.quantity, cell: (line) => measured(line.quantityMilli, line.unit, lang), numeric: true },
        ]}
      />
    </Card>
  );
}

/** A code that belongs to no paper: whoever holds it must be warned. */
export function UnknownPage() {
  const t = pageTexts[useUi().lang];
  return (
    <div class="readable">
      <Heading title={t.checkTitle} />
      <Notice tone="bad" title={t.checkUnknown}>
        <p>{t.checkUnknownBody}</p>
      </Notice>
    </div>
  );
}

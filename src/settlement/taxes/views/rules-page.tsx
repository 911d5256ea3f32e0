import { dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Heading, Table } from '../../../platform/ui/parts.tsx';
import type { Tax, TaxRule } from '../../rules/index.ts';
import { texts } from '../texts.ts';

/** The rules that hold on a day, as an invoice tries them, with where each is written. */
export function RulesPage({ rules, today }: { rules: readonly TaxRule[]; today: string }) {
  const t = texts[useUi().lang];
  const inForce = rules.filter(
    (one) => one.effectiveFrom <= today && (one.effectiveUntil === null || one.effectiveUntil >= today),
  );
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/settlement">{t.settlement}</a> / <a href="/tax-statuses">{t.title}</a>
          </>
        }
        title={t.rulesTitle}
        lead={t.rulesLead}
      />
      <Rules title={t.ppn} tax="PPN" rules={inForce} />
      <Rules title={t.pph} tax="PPh22" rules={inForce} />
    </>
  );
}

function Rules({ title, tax, rules }: { title: string; tax: Tax; rules: readonly TaxRule[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={rules.filter((one) => one.tax === tax)}
        columns={[
          {
            label: t.rule,
            cell: (row) => (
              <div>
                {lang === 'id' ? row.textId : row.textEn}
                {row.fakturCode ? <span class="under soft">{t.faktur(row.fakturCode)}</span> : null}
              </div>
            ),
          },
          { label: t.rate, numeric: true, cell: (row) => <Rate rule={row} /> },
          { label: t.source, cell: (row) => row.source },
          { label: t.since, cell: (row) => dayText(row.effectiveFrom, lang) },
        ]}
      />
    </>
  );
}

function Rate({ rule }: { rule: TaxRule }) {
  const t = texts[useUi().lang];
  if (rule.rateBps === 0 || rule.baseNumerator === 0) return <>{t.none}</>;
  const { baseNumerator, baseDenominator } = rule;
  return (
    <div>
      {percent(rule.rateBps)}
      {baseNumerator === baseDenominator ? null : (
        <span class="under soft">{t.base(`${baseNumerator}/${baseDenominator}`)}</span>
      )}
    </div>
  );
}

import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip } from '../../../platform/ui/parts.tsx';
import type { Comparison, Finding } from '../../checks.ts';
import { texts } from '../texts.ts';

type Words = (typeof texts)['id'];

function nameOf(finding: Finding, t: Words): string {
  return finding.code === 'above_reference' ? t.above_reference(String(finding.figures.kind)) : t[finding.code];
}

/** What stands out, in words only: for the rows of the queue. */
export function FindingChips({ findings }: { findings: readonly Finding[] }) {
  const t = texts[useUi().lang];
  if (findings.length === 0) return <Chip tone="good">{t.clean}</Chip>;
  return (
    <span class="row tight">
      {findings.map((finding) => (
        <Chip key={finding.code} tone={finding.severity}>
          {nameOf(finding, t)}
        </Chip>
      ))}
    </span>
  );
}

function sentenceOf({ code, figures }: Finding, t: Words): string {
  const n = (key: string) => Number(figures[key]);
  switch (code) {
    case 'above_reference':
      return t.aboveText(n('reference'), n('price'), n('bps'));
    case 'far_from_median':
      return t.medianText(n('median'), n('offers'), n('bps'));
    case 'certificate_missing':
      return t.certificateText(String(figures.certificate));
    case 'likely_duplicate':
      return t.duplicateText(n('offers'));
    case 'quantity_out_of_proportion':
      return t.proportionText(n('times'), figure(n('median')));
  }
}

/** The checks with their figures; what passed is named too, so that silence is not mistaken for a pass. */
export function FindingList({ findings, against }: { findings: readonly Finding[]; against: Comparison }) {
  const t = texts[useUi().lang];
  const has = (code: Finding['code']) => findings.some((finding) => finding.code === code);
  const passed = [
    against.reference && !has('above_reference') ? t.okReference : null,
    against.medianPrice !== null && against.offers >= 3 && !has('far_from_median') ? t.okMedian : null,
    against.requiredCertificate && !has('certificate_missing') ? t.okCertificate : null,
    has('likely_duplicate') ? null : t.okDuplicate,
    against.medianAvailable !== null && !has('quantity_out_of_proportion') ? t.okQuantity : null,
  ].filter((word) => word !== null);
  return (
    <>
      <h2>{t.checks}</h2>
      {findings.map((finding) => (
        <p key={finding.code}>
          <Chip tone={finding.severity}>{nameOf(finding, t)}</Chip> {sentenceOf(finding, t)}
        </p>
      ))}
      <p class="row tight">
        <span class="soft">{t.passed}</span>
        {passed.map((word) => (
          <Chip key={word} tone="good">
            {word}
          </Chip>
        ))}
      </p>
    </>
  );
}

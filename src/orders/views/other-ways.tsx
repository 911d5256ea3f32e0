import { percent, rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip, Table } from '../../platform/ui/parts.tsx';
import { frontierTexts, splitTexts } from '../texts-preview.ts';
import { policyTexts } from '../texts-reasons.ts';
import type { PolicyOption, Preview } from '../types.ts';
import { FrontierButtons } from './frontier.tsx';
import { inPlace } from './preview.tsx';
import { WaysPicture } from './ways-picture.tsx';

type WaysProps = {
  preview: Preview;
  /** Form line of the order's first line. */
  formLine?: number;
  /** Null: to look at only. */
  action: string | null;
};

/** What each of the four policies would come to instead, as a picture and a table. */
export function OtherWays({ preview, formLine = 0, action }: WaysProps) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  return (
    <Card>
      <h2>{t.otherWays}</h2>
      <WaysPicture {...{ preview, formLine, action }} />
      {action && preview.lines.length === 1 ? (
        <FrontierButtons line={preview.lines[0]!} {...{ formLine, action }} />
      ) : null}
      <Table
        caption={t.otherWays}
        rows={waysOf(preview)}
        columns={[
          {
            label: t.way,
            cell: (option) => <Way option={option} chosen={isChosen(option, preview)} action={action} />,
          },
          { label: t.howMany, numeric: true, cell: (option) => option.cooperatives },
          { label: t.total, numeric: true, cell: (option) => rupiah(option.cost) },
          { label: t.difference, numeric: true, cell: (option) => <Difference option={option} preview={preview} /> },
        ]}
      />
    </Card>
  );
}

/** A policy, or the fair one with a limit on what it may cost, in 1/10,000 above the cheapest. */
export type WayOption = PolicyOption & { withinBps?: number };

export const waysOf = ({ policies, fairWithin }: Preview): readonly WayOption[] =>
  fairWithin ? [...policies, fairWithin] : policies;

export const isChosen = (option: WayOption, preview: Preview): boolean =>
  option.policy === preview.policy && option.withinBps === undefined;

function Way({ option, chosen, action }: { option: WayOption; chosen: boolean; action: string | null }) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  const name = policyTexts[lang][option.policy];
  if (option.withinBps !== undefined)
    return (
      <span>
        {frontierTexts[lang].within(percent(option.withinBps))} <span class="under soft">{t.compareOnly}</span>
      </span>
    );
  if (chosen)
    return (
      <span>
        <strong>{name}</strong> <Chip tone="good">{t.chosen}</Chip>
      </span>
    );
  if (!action) return name;
  return (
    <button
      type="submit"
      class="link"
      name="policy"
      value={option.policy}
      title={t.choosePolicy(name)}
      {...inPlace(action)}
    >
      {name}
    </button>
  );
}

function Difference({ option, preview }: { option: WayOption; preview: Preview }) {
  const { lang } = useUi();
  if (isChosen(option, preview)) return '–';
  const share = preview.total > 0 ? signedShare(option.extraCost / preview.total) : '';
  return (
    <span title={rupiah(option.extraCost)}>
      {share}
      {option.shortage !== preview.shortage ? <span class="under soft">{shortWord(option, preview, lang)}</span> : null}
    </span>
  );
}

const shortWord = (option: PolicyOption, preview: Preview, lang: 'id' | 'en'): string =>
  option.shortage > preview.shortage ? splitTexts[lang].lessFilled : splitTexts[lang].moreFilled;

/** `+1,7 %`: written as all figures are, in either language. */
function signedShare(share: number): string {
  const text = new Intl.NumberFormat('id-ID', {
    style: 'decimal',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(share * 100);
  return `${text} %`;
}

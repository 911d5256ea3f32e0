import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip, Table } from '../../platform/ui/parts.tsx';
import { splitTexts } from '../texts-preview.ts';
import { policyTexts } from '../texts-reasons.ts';
import type { PolicyOption, Preview } from '../types.ts';
import { inPlace } from './preview.tsx';

/** What each of the four policies would come to instead; `action` null: to look at only. */
export function OtherWays({ preview, action }: { preview: Preview; action: string | null }) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  return (
    <Card>
      <h2>{t.otherWays}</h2>
      <Table
        caption={t.otherWays}
        rows={preview.policies}
        columns={[
          {
            label: t.way,
            cell: (option) => <Way option={option} chosen={option.policy === preview.policy} action={action} />,
          },
          { label: t.howMany, numeric: true, cell: (option) => option.cooperatives },
          { label: t.total, numeric: true, cell: (option) => rupiah(option.cost) },
          { label: t.difference, numeric: true, cell: (option) => <Difference option={option} preview={preview} /> },
        ]}
      />
    </Card>
  );
}

function Way({ option, chosen, action }: { option: PolicyOption; chosen: boolean; action: string | null }) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  const name = policyTexts[lang][option.policy];
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

function Difference({ option, preview }: { option: PolicyOption; preview: Preview }) {
  const { lang } = useUi();
  if (option.policy === preview.policy) return '–';
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

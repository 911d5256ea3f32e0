import { milli } from '../../../fulfilment/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import { shortageTexts } from '../../texts-names.ts';
import { type GoodsPage, nameOf } from '../page.ts';
import { tallyOf } from '../rules.ts';
import { goodsTexts } from '../texts.ts';
import type { Move } from '../types.ts';

type Props = { page: GoodsPage; preview: readonly number[] | null; mayAct: boolean };

/** What sharing now would give to each, before the button that does it. */
export function Sharing({ page, preview, mayAct }: Props) {
  const { lang } = useUi();
  const t = goodsTexts[lang];
  const { campaign, purchases, came } = page;
  const { usable, missing } = tallyOf(purchases, came);
  if (!preview)
    return (
      <Card>
        <h2>{t.shareTitle}</h2>
        <p class="soft">{t.shareNothing}</p>
      </Card>
    );
  return (
    <Card>
      <h2>{t.shareTitle}</h2>
      <p>{missing > 0 ? t.shareShort(milli(missing, campaign.unit)) : t.shareWhole}</p>
      {missing > 0 ? (
        <>
          <p>
            <span class="soft">{t.rule}:</span> {shortageTexts[lang][campaign.shortageRule]}
          </p>
          <Preview page={page} preview={preview} />
        </>
      ) : null}
      {mayAct ? (
        <Form action={`/campaigns/${campaign.id}/sharing`}>
          <input type="hidden" name="seen" value={usable} />
          <p class="small">{t.shareMeans}</p>
          <button type="submit" class={missing > 0 ? 'button plain' : 'button'}>
            {t.shareNow}
          </button>
        </Form>
      ) : null}
    </Card>
  );
}

/** Longer lists are told by drop point on the same page. */
const MOST_SHOWN = 100;
/** So many are looked at without asking. */
const FEW = 20;

function Preview({ page, preview }: { page: GoodsPage; preview: readonly number[] }) {
  const t = goodsTexts[useUi().lang];
  const { claims, campaign } = page;
  const rows = claims.map((claim, i) => ({ ...claim, share: preview[i]!, wants: claim.quantity * 1000 }));
  if (rows.length > MOST_SHOWN) return null;
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const say = (amount: number) => milli(amount, campaign.unit);
  return (
    <details open={rows.length <= FEW}>
      <summary>{t.everyone}</summary>
      <Table
        caption={t.everyone}
        rows={rows}
        columns={[
          { label: t.cooperative, cell: (row) => row.name, foot: t.allDrops },
          { label: t.wants, cell: (row) => say(row.wants), numeric: true, foot: say(total((row) => row.wants)) },
          { label: t.gets, cell: (row) => say(row.share), numeric: true, foot: say(total((row) => row.share)) },
          {
            label: t.less,
            cell: (row) => (row.wants > row.share ? say(row.wants - row.share) : '–'),
            numeric: true,
            foot: say(total((row) => row.wants - row.share)),
          },
        ]}
      />
    </details>
  );
}

export function Moves({ page, moves }: { page: GoodsPage; moves: readonly Move[] }) {
  const t = goodsTexts[useUi().lang];
  const { campaign } = page;
  if (moves.length === 0) return null;
  return (
    <Card>
      <h2>{t.moves}</h2>
      <p class="soft small">{t.movesLead}</p>
      <ul>
        {moves.map(({ from, to, milli: amount }) => (
          <li key={`${from} ${to}`}>
            {t.move(milli(amount, campaign.unit), nameOf(campaign, from), nameOf(campaign, to))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

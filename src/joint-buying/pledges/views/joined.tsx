import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Table } from '../../../platform/ui/parts.tsx';
import { type PageData, takesPledge } from '../page-data.ts';
import { byDropPoint } from '../rules/sums.ts';
import { joinedTexts, liveTexts } from '../texts.ts';

/** Who joined: names with quantities, or how many, as the campaign says. Follows with the live part. */
export function JoinedPart({ data, beside = false }: { data: PageData; beside?: boolean }) {
  const { lang, viewer, now } = useUi();
  const t = joinedTexts[lang];
  const { campaign, joined, live } = data;
  const count = live.ok ? live.pledges : joined.rows.length;
  const names = campaign.showsNames || viewer?.partyKind === 'forum';
  return (
    <section id="joined" class="card" {...(beside ? { 'hx-swap-oob': 'outerMorph' } : {})}>
      <h2>
        {t.title} <span class="count">{liveTexts[lang].cooperatives(figure(count))}</span>
      </h2>
      {count === 0 ? (
        <Empty title={t.nobody}>
          {takesPledge(campaign, now) ? <p>{viewer?.partyKind === 'forum' ? t.nobodyStaff : t.nobodyBody}</p> : null}
        </Empty>
      ) : (
        <>
          {names ? <Names data={data} /> : <p class="soft">{t.counts}</p>}
          <ByDrop data={data} />
        </>
      )}
    </section>
  );
}

function Names({ data: { campaign, joined, after } }: { data: PageData }) {
  const { lang, viewer } = useUi();
  const t = joinedTexts[lang];
  return (
    <>
      <ul class="plain-list columns">
        {joined.rows.map(({ id, name, quantity: amount }) => (
          <li key={id} class={id === viewer?.partyId ? 'row apart strong' : 'row apart'}>
            <span>{id === viewer?.partyId ? `${name} (${t.you})` : name}</span>
            <span class="num nowrap">{quantity(amount, campaign.unit)}</span>
          </li>
        ))}
      </ul>
      <p class="row">
        {after ? <a href={`/campaigns/${campaign.id}#joined`}>{t.start}</a> : null}
        {joined.after ? (
          <a href={`/campaigns/${campaign.id}?after=${encodeURIComponent(joined.after)}#joined`}>{t.more}</a>
        ) : null}
      </p>
    </>
  );
}

function ByDrop({ data: { campaign, pledges } }: { data: PageData }) {
  const t = joinedTexts[useUi().lang];
  const sums = byDropPoint(pledges);
  const rows = campaign.dropPoints.map((drop) => ({ ...drop, ...(sums.get(drop.id) ?? { quantity: 0, pledges: 0 }) }));
  return (
    <>
      <h3>{t.byDrop}</h3>
      <Table
        caption={t.byDrop}
        rows={rows}
        columns={[
          { label: t.drop, cell: (row) => row.name },
          { label: t.count, numeric: true, cell: (row) => figure(row.pledges) },
          { label: t.quantity, numeric: true, cell: (row) => quantity(row.quantity, campaign.unit) },
        ]}
      />
    </>
  );
}

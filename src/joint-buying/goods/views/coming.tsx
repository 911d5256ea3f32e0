import { milli } from '../../../fulfilment/index.ts';
import { StackedBar } from '../../../platform/ui/charts.tsx';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, LinkButton, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import { type GoodsPage, nameOf } from '../page.ts';
import { awaited, lostIn, tallyOf } from '../rules.ts';
import { goodsTexts } from '../texts.ts';

/** The figures of the whole purchase. */
export function GoodsStats({ page }: { page: GoodsPage }) {
  const t = goodsTexts[useUi().lang];
  const { unit, sharedAt } = page.campaign;
  const { ordered, refused, usable, missing } = tallyOf(page.purchases, page.came);
  const lost = lostIn(page.drops);
  const handed = page.drops.reduce((sum, one) => sum + one.handedMilli, 0);
  const isShared = sharedAt !== null;
  return (
    <Stats>
      <Stat label={t.ordered}>{milli(ordered, unit)}</Stat>
      <Stat label={t.came} tone="good">
        {milli(usable, unit)}
      </Stat>
      {refused > 0 ? <Stat label={t.refused}>{milli(refused, unit)}</Stat> : null}
      <Stat label={isShared ? t.missingForGood : t.missing} {...(missing > 0 ? { tone: 'warn' } : {})}>
        {milli(missing, unit)}
      </Stat>
      {isShared ? <Stat label={t.handed}>{milli(handed, unit)}</Stat> : null}
      {lost > 0 ? (
        <Stat label={t.lost} tone="bad">
          {milli(lost, unit)}
        </Stat>
      ) : null}
    </Stats>
  );
}

/** What each supplier was to bring and brought. */
export function Suppliers({ page }: { page: GoodsPage }) {
  const t = goodsTexts[useUi().lang];
  const { unit, sharedAt } = page.campaign;
  const rows = page.purchases.map((purchase) => ({ purchase, tally: tallyOf([purchase], page.came) }));
  const all = tallyOf(page.purchases, page.came);
  const missing = sharedAt === null ? t.missing : t.missingForGood;
  return (
    <Card>
      <h2>{t.suppliers}</h2>
      <Table
        caption={t.suppliers}
        rows={rows}
        columns={[
          {
            label: t.supplier,
            foot: rows.length > 1 ? t.allDrops : undefined,
            cell: ({ purchase, tally }) => (
              <>
                <span class="line">
                  {purchase.supplierName} <a href={`/documents/${purchase.documentId}`}>{t.order}</a>
                </span>
                <StackedBar
                  segments={[{ label: milli(tally.usable, unit), value: tally.usable }]}
                  total={tally.ordered}
                  label={t.bar(milli(tally.usable, unit), milli(tally.ordered, unit))}
                />
              </>
            ),
          },
          ...(
            [
              [t.ordered, 'ordered'],
              [t.came, 'usable'],
              [t.refused, 'refused'],
              [missing, 'missing'],
            ] as const
          ).map(([label, key]) => ({
            label,
            numeric: true,
            cell: ({ tally }: (typeof rows)[number]) => milli(tally[key], unit),
            ...(rows.length > 1 ? { foot: milli(all[key], unit) } : {}),
          })),
        ]}
      />
    </Card>
  );
}

/** Trucks that are still to come, each with its form. */
export function AwaitedTrucks({ page, mayAct }: { page: GoodsPage; mayAct: boolean }) {
  const t = goodsTexts[useUi().lang];
  const { campaign, purchases } = page;
  const list = awaited(purchases, page.planned, page.came);
  if (list.length === 0) return null;
  const supplier = (id: string) => purchases.find((one) => one.id === id)?.supplierName ?? '';
  return (
    <Card>
      <h2>{t.awaited}</h2>
      {mayAct ? <p class="soft small">{t.awaitedLead}</p> : null}
      <ul class="news">
        {list.map(({ purchaseId, dropPointId, milli: amount }) => (
          <li key={`${purchaseId} ${dropPointId}`}>
            <div>
              {t.awaitedLine(milli(amount, campaign.unit), supplier(purchaseId), nameOf(campaign, dropPointId))}
            </div>
            {mayAct ? (
              <LinkButton
                tone="plain"
                href={`/campaigns/${campaign.id}/arrivals/new?purchase=${purchaseId}&drop=${dropPointId}`}
              >
                {t.recordThis}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

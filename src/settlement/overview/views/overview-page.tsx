import { rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton } from '../../../platform/ui/form.tsx';
import { Card, Heading } from '../../../platform/ui/parts.tsx';
import { NegativeCash } from '../../cash/views/cash-page.tsx';
import type { Figure, Group } from '../figures.ts';
import { overviewTexts, wordFor } from '../texts.ts';

export type Waiting = { handoverId: string; seller: string; buyer: string; orderNumber: string; why: string | null };

type Props = {
  lead: string;
  groups: readonly Group[];
  links: readonly (readonly [href: string, label: string])[];
  /** More money went out through the forum than the books know of. */
  isOverdrawn?: boolean;
  /** Forum only: signed handovers without an invoice, with what keeps each. */
  waiting: readonly Waiting[] | null;
  /** Forum only: rulings that no credit note follows yet. */
  rulings: readonly { disputeId: string; reason: string }[];
};

/** Where the money stands for this party; what the ledger books too is held beside it. */
export function OverviewPage({ lead, groups, links, isOverdrawn, waiting, rulings }: Props) {
  const t = overviewTexts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={lead} />
      {isOverdrawn ? <NegativeCash /> : null}
      <div class="two main-first">
        <div class="stack">
          {groups.map((group) => (
            <Card key={group.key}>
              <h2>{wordFor(t, group.key === 'toPay' ? 'toPayGroup' : group.key)}</h2>
              <dl class="stats">
                {group.figures.map((one) => (
                  <FigureStat key={one.key} figure={one} />
                ))}
              </dl>
            </Card>
          ))}
        </div>
        <div class="stack">
          {waiting ? <WaitingHandovers waiting={waiting} /> : null}
          {rulings.length > 0 ? <WaitingRulings rulings={rulings} /> : null}
          <Card>
            <h2>{t.links}</h2>
            <ul class="plain-list">
              {links.map(([href, label]) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

function FigureStat({ figure: one }: { figure: Figure }) {
  const t = overviewTexts[useUi().lang];
  const text = one.isCount ? figure(one.amount) : rupiah(one.amount);
  const quiet = one.amount === 0 || !one.tone;
  return (
    <div class={quiet ? 'stat' : `stat ${one.tone}`}>
      <dt>{wordFor(t, one.key)}</dt>
      <dd>
        {one.href && one.amount !== 0 ? <a href={one.href}>{text}</a> : text}
        {one.ledger === null ? null : <Agreement figure={one} ledger={one.ledger} />}
      </dd>
    </div>
  );
}

/** A figure that the ledger books too says so; a difference would be a bug and is shown as one. */
function Agreement({ figure: one, ledger }: { figure: Figure; ledger: number }) {
  const t = overviewTexts[useUi().lang];
  return one.amount === ledger ? (
    <span class="line hint">{t.same}</span>
  ) : (
    <span class="line error">{t.differs(rupiah(ledger))}</span>
  );
}

function WaitingHandovers({ waiting }: { waiting: readonly Waiting[] }) {
  const t = overviewTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.waitingTitle}</h2>
      {waiting.length === 0 ? <p class="soft">{t.waitingNone}</p> : null}
      <ul class="plain-list">
        {waiting.map((one) => (
          <li key={one.handoverId}>
            <span>
              <a href={`/handovers/${one.handoverId}`}>{t.sellerTo(one.seller, one.buyer)}</a> ({one.orderNumber})
            </span>
            <span class={one.why ? 'line error' : 'line soft small'}>{one.why ?? t.waitingSoon}</span>
            <ActionButton action={`/handovers/${one.handoverId}/invoice`} label={t.issueNow} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A ruling whose invoice is paid already: the parties have to settle it between them. */
function WaitingRulings({ rulings }: Pick<Props, 'rulings'>) {
  const t = overviewTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.rulingsTitle}</h2>
      <p class="soft">{t.rulingsLead}</p>
      <ul class="plain-list">
        {rulings.map((one) => (
          <li key={one.disputeId}>
            <a href={`/disputes/${one.disputeId}`}>{one.reason}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

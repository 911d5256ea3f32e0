import { commodityName } from '../../../catalog/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card, Empty, Facts, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { CampaignState } from '../../rules/index.ts';
import { CampaignChip } from '../../views/head.tsx';
import { type Standing, standingOf } from '../rules.ts';
import { texts } from '../texts.ts';
import { texts as listTexts } from '../texts-list.ts';
import type { AskedIn, StoredList, Supplier } from '../types.ts';
import { TypeChip } from './list-page.tsx';
import { SupplierErrors, SupplierForm } from './supplier-form.tsx';
import { StandingChip, saleWords, spanWords, TierTable } from './tiers.tsx';

type Props = {
  supplier: Supplier;
  lists: readonly StoredList[];
  asked: readonly AskedIn[];
  mayChange: boolean;
  form?: FormState;
  isSaved: boolean;
};

/** A supplier: what it sells at now, later and before, and which joint purchases asked it. */
export function SupplierPage({ supplier, lists, asked, mayChange, form, isSaved }: Props) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const standing = (which: Standing) => lists.filter((list) => standingOf(list, now) === which);
  const [held, later, ended] = [standing('in_force'), standing('later'), standing('ended')];
  const newList = `/price-lists/new?supplier=${supplier.id}`;
  return (
    <>
      <div class="row apart">
        <Heading
          crumbs={<a href="/suppliers">{t.title}</a>}
          title={
            <>
              {supplier.name} <TypeChip type={supplier.type} />
            </>
          }
        />
        {mayChange && lists.length > 0 ? <LinkButton href={newList}>{t.newList}</LinkButton> : null}
      </div>
      {form ? <SupplierErrors form={form} /> : null}
      {isSaved ? (
        <Notice tone="good">
          <p>{t.saved}</p>
        </Notice>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          {lists.length === 0 ? (
            <Empty title={t.noLists}>
              <p>{t.noListsBody}</p>
              {mayChange ? <LinkButton href={newList}>{t.newList}</LinkButton> : null}
            </Empty>
          ) : (
            <Lists title={t.inForce} lists={held} none={t.noneInForce} />
          )}
          {later.length > 0 ? <Lists title={t.later} lists={later} /> : null}
          {ended.length > 0 ? <Ended lists={ended} /> : null}
        </div>
        <aside class="stack">
          <Details supplier={supplier} mayChange={mayChange} form={form} />
          <Asked asked={asked} />
        </aside>
      </div>
    </>
  );
}

function Lists({ title, lists, none }: { title: string; lists: readonly StoredList[]; none?: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {lists.length === 0 ? <p class="soft">{none}</p> : null}
      {lists.map((list) => (
        <ListCard key={list.id} list={list} />
      ))}
    </section>
  );
}

function ListCard({ list }: { list: StoredList }) {
  const { lang } = useUi();
  const name = commodityName(list, lang);
  return (
    <Card>
      <div class="card-top">
        <h3>
          <a href={`/price-lists/${list.id}`}>{name}</a>
        </h3>
        <StandingChip list={list} />
      </div>
      <TierTable list={list} caption={listTexts[lang].title(name)} />
      <p>{saleWords(list, lang)}</p>
      <p class="soft small">{[spanWords(list, lang), list.reference].filter(Boolean).join(' · ')}</p>
    </Card>
  );
}

function Ended({ lists }: { lists: readonly StoredList[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <details>
      <summary>
        {t.ended} <span class="count">{lists.length}</span>
      </summary>
      <ul class="plain">
        {lists.map((list) => (
          <li key={list.id}>
            <a href={`/price-lists/${list.id}`}>{commodityName(list, lang)}</a>
            <span class="under soft">{[spanWords(list, lang), list.reference].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Details({ supplier, mayChange, form }: Pick<Props, 'supplier' | 'mayChange' | 'form'>) {
  const t = texts[useUi().lang];
  const { address, phone, email, npwp, nib } = supplier;
  return (
    <Card>
      <Facts
        facts={[
          [t.address, address],
          [t.phone, phone ?? t.unknown],
          [t.email, email ?? t.unknown],
          [t.npwp, npwp ?? t.unknown],
          [t.nib, nib ?? t.unknown],
        ]}
      />
      {mayChange ? (
        <details open={form !== undefined}>
          <summary>{t.edit}</summary>
          <SupplierForm supplier={supplier} form={form ?? freshForm} />
        </details>
      ) : null}
    </Card>
  );
}

function Asked({ asked }: { asked: readonly AskedIn[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.campaigns}</h2>
      {asked.length === 0 ? <p class="soft">{t.noCampaigns}</p> : <CampaignList asked={asked} />}
    </Card>
  );
}

/** Joint purchases by number, with where each stands. */
export function CampaignList({ asked }: { asked: readonly AskedIn[] }) {
  const { lang } = useUi();
  return (
    <ul class="plain goods">
      {asked.map((one) => (
        <li key={one.id}>
          <a href={`/campaigns/${one.id}`}>{commodityName(one, lang)}</a>{' '}
          <CampaignChip state={one.state as CampaignState} />
          <span class="under soft">
            {one.number} · {texts[lang].deadline} {momentText(one.deadline, lang)}
          </span>
        </li>
      ))}
    </ul>
  );
}

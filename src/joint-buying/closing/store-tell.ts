import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';

export type Common = Readonly<Record<string, string | number>>;
/** Parts of a mail's text by the words of a verdict; `{asked}` and the like stand where a pledge's own figures go. */
export type Templates = Readonly<Record<string, string>>;
export type Mail = { subject: string; before: string; after: string; templates: Templates; unit: string };
type About = { campaignId: string; link: string; at: number };

/** Entries and mails take the id of the allotment they are about: nobody can be told twice. */
export const tellResults = (db: Db, { campaignId, link, at }: About, common: Common) =>
  db.run(sql`
    insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select a.id, a.cooperative_id, 'campaign_result',
      json_patch(json_patch(${JSON.stringify(common)}, a.verdict), json_object('asked', p.quantity, 'tolerance', p.tolerance,
        'ordered', a.quantity, 'limit', p.highest_price)),
      ${link}, ${at}
    from allotment a join pledge p on p.id = a.pledge_id where a.campaign_id = ${campaignId}`);

export const mailResults = (db: Db, { campaignId, at }: About, mail: Mail) =>
  db.run(sql`
    insert into outbox_mail (id, to_address, subject, body, next_attempt_at, created_at)
    select a.id, y.email, ${mail.subject}, ${mergedBody(mail)}, ${at}, ${at}
    from allotment a join pledge p on p.id = a.pledge_id join party y on y.id = a.cooperative_id
    where a.campaign_id = ${campaignId} and y.email <> ''`);

/** An extension happens once, so the pledge's own id does for its entry and mail. */
export const tellExtension = (db: Db, { campaignId, link, at }: About, common: Common) =>
  db.run(sql`
    insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select id, cooperative_id, 'campaign_extended', ${JSON.stringify(common)}, ${link}, ${at}
    from pledge where campaign_id = ${campaignId} and withdrawn_at is null`);

export const mailExtension = (db: Db, { campaignId, at }: About, mail: Pick<Mail, 'subject' | 'before'>) =>
  db.run(sql`
    insert into outbox_mail (id, to_address, subject, body, next_attempt_at, created_at)
    select p.id, y.email, ${mail.subject}, replace(${mail.before}, '{name}', y.name), ${at}, ${at}
    from pledge p join party y on y.id = p.cooperative_id
    where p.campaign_id = ${campaignId} and p.withdrawn_at is null and y.email <> ''`);

// `quantity` and `rupiah` of the platform, as the database writes them: eighty thousand mails are made where they are kept.
const grouped = (value: SQL): SQL => sql`replace(printf('%,d', ${value}), ',', '.')`;
const money = (value: SQL): SQL => sql`'Rp' || ${grouped(value)}`;

function mergedBody({ before, after, templates, unit }: Mail): SQL {
  const units = (value: SQL): SQL => sql`${grouped(value)} || ${` ${unit}`}`;
  const part = (key: string): SQL => sql`${JSON.stringify(templates)} ->> (a.verdict ->> ${key})`;
  const fills: [string, SQL][] = [
    ['{asked}', units(sql`p.quantity`)],
    ['{tolerance}', units(sql`p.tolerance`)],
    ['{ordered}', units(sql`a.quantity`)],
    ['{less}', units(sql`p.quantity - a.quantity`)],
    ['{limit}', money(sql`p.highest_price`)],
    ['{hopePrice}', money(sql`a.verdict ->> 'hopePrice'`)],
    ['{hopeMissing}', units(sql`a.verdict ->> 'hopeMissing'`)],
    ['{withIt}', money(sql`a.verdict ->> 'withIt'`)],
  ];
  const said = sql`${part('says')} || coalesce(' ' || (${part('also')}), '') || coalesce(char(10, 10) || (${part('deposit')}), '')`;
  const filled = fills.reduce((text, [token, value]) => sql`replace(${text}, ${token}, coalesce(${value}, ''))`, said);
  return sql`replace(${before}, '{name}', y.name) || (${filled}) || ${after}`;
}

import { inArray, type SQL } from 'drizzle-orm';
import { party } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';
import { type PartyRow, partyOf } from './rules-parties.ts';
import type { DocumentParty } from './types.ts';

/** What `partyOf` needs of a party, for the select of a command that reads other things too. */
export const documentPartyColumns = {
  ...{ id: party.id, name: party.name, address: party.address, kelurahan: party.kelurahan, kecamatan: party.kecamatan },
  ...{ phone: party.phone, email: party.email, npwp: party.npwp, nib: party.nib },
};

/** The parties of a paper as they are written on it; for the batch that reads what a command needs. `ids`: a list, or a subquery. */
export const documentPartiesQuery = (db: Db, ids: readonly string[] | SQL) =>
  db
    .select(documentPartyColumns)
    .from(party)
    .where(inArray(party.id, ids as string[]));

/** The rows of `documentPartiesQuery` by id. */
export const documentPartiesFrom = (rows: readonly PartyRow[]): Map<string, DocumentParty> =>
  new Map(rows.map((row) => [row.id, partyOf(row)]));

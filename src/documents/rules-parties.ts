import type { DocumentParty } from './types.ts';

/** A row of `party`; more columns than these do no harm. */
export type PartyRow = {
  id: string;
  name: string;
  address: string;
  kelurahan?: string | null;
  kecamatan?: string | null;
  phone: string | null;
  email: string | null;
  npwp: string | null;
  nib: string | null;
};

/** A party as it is written on a paper, frozen with it. The address names kelurahan and kecamatan where it does not yet. */
export function partyOf(row: PartyRow): DocumentParty {
  const { id, name, phone, email, npwp, nib } = row;
  return { id, name, address: addressOf(row), phone, email, npwp, nib };
}

function addressOf({ address, kelurahan, kecamatan }: PartyRow): string {
  const stated = address.toLowerCase();
  const areas = [
    kelurahan && !stated.includes(kelurahan.toLowerCase()) ? `Kel. ${kelurahan}` : '',
    kecamatan && !stated.includes(kecamatan.toLowerCase()) ? `Kec. ${kecamatan}` : '',
  ];
  return [address.trim(), ...areas].filter((part) => part !== '').join(', ');
}

import type { Tier } from '../rules/index.ts';

export const supplierTypes = ['bulog', 'distributor', 'farmer_group', 'manufacturer', 'other'] as const;
export type SupplierType = (typeof supplierTypes)[number];

/** What is recorded of a supplier. Identifiers are text, null where nobody knows them. */
export type SupplierInput = {
  name: string;
  type: SupplierType;
  address: string;
  phone: string;
  email: string | null;
  npwp: string | null;
  nib: string | null;
};
export type Supplier = Omit<SupplierInput, 'type' | 'phone'> & {
  id: string;
  type: string | null;
  phone: string | null;
  version: number;
};

/** A price list as typed. Quantities in trade units, money in rupiah, moments in milliseconds, `validUntil` exclusive. */
export type ListInput = {
  reference: string;
  tiers: Tier[];
  packSize: number;
  palletSize: number | null;
  minimumOrder: number;
  capacity: number | null;
  deliveryCost: number;
  deliveryDays: number;
  terms: string;
  validFrom: number;
  validUntil: number;
};

/** The goods of a list, as forms and words need them. */
export type ListGoods = {
  commodityId: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  packName: string | null;
  packContent: number | null;
};

/** A list as stored. `endedAt` may lie ahead: another takes its place then. */
export type StoredList = ListInput &
  ListGoods & {
    id: string;
    supplierId: string;
    supplierName: string;
    createdAt: number;
    createdByName: string | null;
    endedAt: number | null;
    endReason: string | null;
  };

/** A campaign that may buy, or bought, by a list. */
export type AskedIn = { id: string; number: string; state: string; nameId: string; nameEn: string; deadline: number };

export type SupplierRefusal = 'npwp_taken' | 'name_taken' | 'changed_meanwhile' | 'try_again';
export type ListRefusal = 'commodity_retired' | 'list_not_found' | 'ended_already' | 'try_again';

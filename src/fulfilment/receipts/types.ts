import type { tradeUnits } from '../../../db/schema/catalog.ts';
import type { consignmentStates } from '../../../db/schema/index.ts';
import type { Limits, RefusalReason, Weighed } from './rules.ts';

/** A consignment as its buyer's receiver meets it. */
export type Arrival = {
  id: string;
  state: (typeof consignmentStates)[number];
  version: number;
  orderNumber: string;
  cooperativeId: string;
  cooperativeName: string;
  cooperativeEmail: string | null;
  institutionName: string;
  siteName: string;
  sentAt: number | null;
  vehicle: string;
  driver: string;
  note: string;
  /** Of its delivery note; null while it has none. */
  noteNumber: string | null;
  /** The order's handover is signed: nothing can be received any more. */
  isHandedOver: boolean;
  receipt: Received | null;
  lines: ArrivalLine[];
};

export type Received = {
  id: string;
  by: string;
  at: number;
  filledAt: number | null;
  note: string;
  photos: readonly string[];
};

export type ArrivalLine = {
  id: string;
  name: { nameId: string; nameEn: string };
  gradeText: { id: string; en: string };
  tradeUnit: (typeof tradeUnits)[number];
  /** Trade units. */
  sent: number;
  packs: number | null;
  packName: string | null;
  measures: Measure[];
  received: ReceivedLine | null;
};

/** Limits and figures in hundredths of the unit. */
export type Measure = Limits & { key: string; nameId: string; nameEn: string; unit: string; source: string };

export type ReceivedLine = Weighed & {
  refusalReason: RefusalReason | null;
  reason: string;
  quality: Readonly<Record<string, number>>;
  /** What is paid for by a later ruling. */
  ruledMilli: number | null;
};

export type LineInput = Weighed & {
  lineId: string;
  refusalReason: RefusalReason | null;
  reason: string;
  quality: Record<string, number>;
};

export type ReceiptInput = {
  key: string;
  lines: LineInput[];
  note: string;
  /** By the phone's clock, milliseconds; as it was told, trusted for nothing. */
  filledAt: number | null;
};

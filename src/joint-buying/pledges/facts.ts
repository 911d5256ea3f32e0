import type { Typed } from '../../platform/forms.ts';
import { readWhole } from '../../platform/quantity.ts';
import type { Campaign } from '../types.ts';

/** What a sentence about a pledge names: units, sizes and prices of its campaign. */
export type Facts = {
  unit: string;
  /** Trade units in the smallest pack. */
  pack: number;
  packName: string | null;
  /** The cheapest price of all lists. */
  cheapest: number;
  deadline: number;
  /** As typed, where it can be read. */
  quantity: number | null;
  dropPoint: string | null;
};

export function factsOf(campaign: Campaign, typed: Typed = {}): Facts {
  const { unit, packName, lists, deadline, dropPoints } = campaign;
  const prices = lists.flatMap(({ list }) => list.tiers.map(({ unitPrice }) => unitPrice));
  const read = readWhole(typed.quantity ?? '');
  return {
    ...{ unit, packName, deadline },
    pack: Math.min(...lists.map(({ list }) => list.packSize)),
    cheapest: Math.min(...prices),
    quantity: read.ok ? read.value : null,
    dropPoint: dropPoints.find(({ id }) => id === typed.dropPointId)?.name ?? null,
  };
}

/** `karung isi 50 kg`, `50 kg` where the pack has no name. */
export const packText = ({ pack, packName, unit }: Pick<Facts, 'pack' | 'packName' | 'unit'>, of: string): string =>
  packName ? `${packName} ${of} ${pack} ${unit}` : `${pack} ${unit}`;

/** Sums of `trade_day` and `trade_month`. */
export const tradeFields = [
  ...['awards', 'awarded', 'confirmations', 'confirmed', 'value', 'declines', 'lapses', 'answer_minutes'],
  ...['receipts', 'on_time', 'sent_milli', 'received_milli', 'refused_milli', 'deducted_milli'],
  ...['received_value', 'refused_value', 'deducted_value'],
] as const;

/** Sums of `cooperative_sum`. */
export const comparedFields = [
  ...['value', 'confirmations', 'declines', 'answer_minutes', 'receipts', 'on_time'],
  ...['received_value', 'refused_value', 'deducted_value'],
] as const;

/** Sums of `demand_day` and `demand_month`; a day has `suppliers` too, which cannot be added up. */
export const demandFields = ['lines', 'asked', 'confirmed', 'waived', 'value', 'compared', 'otherwise'] as const;

/** Sums of `supply_day` and `supply_month`. */
export const supplyFields = ['receipts', 'on_time', 'received_value', 'refused_value', 'deducted_value'] as const;

/** Where each sum of `area_sum` comes from; quantities are kept by commodity alone: units do not add up. */
export const areaSources = {
  trade: [
    ...['confirmations', 'confirmed', 'value', 'declines', 'lapses', 'answer_minutes', 'receipts', 'on_time'],
    ...['received_value', 'refused_value', 'deducted_value'],
  ],
  demand: ['lines', 'asked', 'met', 'spent'],
  joint: ['cost', 'saved'],
} as const;
export const areaFields = Object.values(areaSources).flat();
export const areaQuantities = ['confirmed', 'asked', 'met'];

/**
 * Minutes up to which each class of answers reaches; a last one holds whatever took longer. A median worked out from them is true to
 * within the width of its class: 5 minutes up to 20, then 10 and 15, half an hour up to two hours, an hour up to six, two up to ten, two
 * to four up to a day, half a day up to two, a day and more beyond.
 */
export const answerClasses = [
  ...[5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 960, 1200, 1440, 2160, 2880],
  ...[4320, 5760, 10_080, 20_160, 40_320],
] as const;

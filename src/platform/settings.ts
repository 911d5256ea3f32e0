/** What a forum decides for itself. Rows in the table `setting` override these; the README's table is checked against the keys. */
export const defaultSettings = {
  /** Name of the forum on pages, mails and documents. */
  forum_name: 'Forum KKMP Kota Bogor',
  /** Price zone of the HET rule. */
  price_zone: 1,
  /** Hours a cooperative has to confirm an award. */
  confirm_hours: 24,
  /** A price this far from the commodity's median is pointed out to moderators, basis points. */
  median_deviation_bps: 2000,
  /** An available quantity this many times the commodity's median is pointed out to moderators. */
  quantity_multiple: 10,
  /** Days of awards that the fair policy looks back on. */
  fair_window_days: 90,
  /** Who invoices the buyer: `agent`, each cooperative for itself, or `forum`, the forum for its members. Frozen on an order with its first award. */
  sales_model: 'agent',
  /** Days a buyer has to pay an invoice. */
  payment_days: 14,
  /** Who joined a joint purchase is shown to its members by name; otherwise they see how many. Frozen when it opens. */
  campaign_shows_names: true,
  /** What a pledge puts down until the deadline, basis points of its value; 0: nothing. Frozen when the joint purchase opens. */
  pledge_deposit_bps: 0,
  /** A price this far beyond HET or HAP is *waspada*, basis points. */
  watch_bps: 500,
  /** A price this far beyond HET or HAP is *intervensi*, basis points; never less than `watch_bps`. */
  intervene_bps: 1000,
  /** Days a price counts as long as no newer one was seen. */
  price_carry_days: 14,
  /** Cooperatives and institutions stand by name on the public pages of splits and decisions; otherwise by letter and by type. */
  public_names: false,
};

export type Settings = typeof defaultSettings;

/** The settings in force, from the rows of the table `setting`. Unknown keys are left out. */
export function settingsFrom(rows: readonly { key: string; value: unknown }[]): Settings {
  const known = rows.filter((row) => row.key in defaultSettings);
  return { ...defaultSettings, ...Object.fromEntries(known.map((row) => [row.key, row.value])) };
}

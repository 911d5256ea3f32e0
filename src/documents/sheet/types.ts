import type { DocumentContent, DocumentKind } from '../types.ts';

export type Signed = { side: 'buyer' | 'seller'; name: string; role: string; contentHash: string; signedAt: number };
export type OtherPaper = { id: string; kind: DocumentKind; number: string };

/** A row of `document`, and what has happened around the paper since. */
export type Paper = {
  id: string;
  kind: DocumentKind;
  number: string;
  content: DocumentContent;
  contentHash: string;
  checkToken: string;
  /** Milliseconds. */
  issuedAt: number;
  /** 1, and one more with each paper of the kind that corrects the one before. */
  version: number;
  corrects: OtherPaper | null;
  correctedBy: readonly OtherPaper[];
  /** On a handover: who has signed so far. */
  signed: readonly Signed[];
};

export type SheetColumn = { label: string; kind: 'position' | 'name' | 'figure' };
/** One cell for each column; the note goes under the name. */
export type SheetRow = { cells: readonly string[]; note: string };
export type SheetTotal = { label: string; value: string; note: string; strong: boolean };
export type SheetBox = {
  /** The paper's day, beside its issuer's signature. */
  date: string;
  title: string;
  party: string;
  name: string;
  /** Lines of a live signature; null: an empty box to sign in with a pen. */
  signed: readonly string[] | null;
  /** What the empty box says. */
  empty: string;
};

/** A paper as it is printed: every text as it stands there, in one language. Both renderers take their figures from here alone. */
export type Sheet = {
  lang: 'id' | 'en';
  letterhead: { name: string; lines: readonly string[] };
  title: string;
  /** Empty where the sheet has none. */
  number: string;
  /** That it corrects another paper, or has been corrected. */
  remarks: readonly string[];
  addressee: { label: string; name: string; lines: readonly string[] } | null;
  facts: readonly (readonly [string, string])[];
  /** Before the parties of a handover record. */
  preamble: string;
  /** Labels and values over the whole width: the parties of a handover record, the lines of a receipt. */
  form: readonly (readonly [string, string])[];
  opening: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  totals: readonly SheetTotal[];
  /** Label and the sum in words. */
  words: readonly [string, string] | null;
  /** The sum in the frame of a receipt. */
  framed: string;
  notesLabel: string;
  notes: readonly string[];
  /** The sentence a record ends with, before the signatures. */
  closing: string;
  /** The place for the stamp; empty: none is due. */
  stamp: string;
  boxes: readonly SheetBox[];
  qr: { url: string; label: string } | null;
  /** Left in the footer of every page: number, version, fingerprint. */
  footer: string;
  page: (page: number, pages: number) => string;
};

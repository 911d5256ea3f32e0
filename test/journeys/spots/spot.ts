/** One state of one page that is looked at. */
export type Spot = {
  /** Unique; also the name of its picture. */
  name: string;
  /** A path, or the name of a place of the demo world (see `places.ts`), maybe with something after it: `order draft + /edit`. */
  at: string;
  /** Who looks, where the place does not say it; absent: nobody signed in. */
  as?: string;
  /** A form to send as it stands, by its button, so that it comes back with what is wrong. */
  send?: string;
  /** What is filled in before it is sent, by the field's selector; a file is uploaded. What is folded away is opened for it. */
  fill?: Readonly<Record<string, string | FilledFile>>;
  /** The status it answers with. Default 200. */
  status?: number;
};

export type FilledFile = { file: string; text: string };

/** A route that has no page of its own, and why. */
export type NoPage = string;

/** A domain's routes with what is looked at of each. */
export type Spots = Readonly<Record<string, readonly Spot[] | NoPage>>;

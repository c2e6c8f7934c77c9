import type { Audience } from '../schemas/route-shape.ts';
import type { CasesIndex } from '../store/table-shape.ts';

/** Everything that runs; build/entries.ts has the same names, and a test says so. */
export type FunctionName =
  | Audience
  | 'deliver-effects'
  | 'ring-deadlines'
  | 'measure-performance'
  | 'sign-daily-root'
  | 'note-returns'
  | 'check-file';

/** First parts of partition keys, see store/row-keys.ts; `*` stands for whatever follows. */
type Rows = 'all' | readonly string[];

export interface Permissions {
  readonly cases?: {
    readonly reads: Rows;
    readonly indexes?: readonly CasesIndex[];
    readonly writes?: Rows;
  };
  /** Owners of data keys: whose may be opened, and for whom a new one may be made. */
  readonly keys?: {
    readonly opens: Rows;
    readonly makes?: Rows;
    /** Whose may be destroyed, which erases what they sealed. */
    readonly destroys?: readonly string[];
  };
  readonly sessions?: { readonly rows: Rows; readonly deletes?: true; readonly readsOnly?: true };
  /** Computes the keyed hashes by which cases are found. */
  readonly findsByHash?: true;
  readonly licenceKey?: 'verifies' | 'signs';
  readonly auditKey?: 'verifies' | 'signs';
  /** Signed roots of days and what lies below them: looks at them, or adds them. Nobody changes or deletes any. */
  readonly roots?: 'reads' | 'adds';
  readonly mails?: true;
  /** Sends text messages under the product's own sender. */
  readonly texts?: true;
  /** Files: sends them and lets go of a draft's, opens kept ones, looks into what arrived and keeps it, or destroys those of ended drafts. */
  readonly files?: 'sends' | 'opens' | 'checks' | 'drops' | 'forgets';
}

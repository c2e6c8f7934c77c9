import type { Audience } from '../schemas/routes.ts';
import type { CasesIndex } from '../store/table-shape.ts';

/** Everything that runs; build/entries.ts has the same names, and a test says so. */
export type FunctionName =
  | Audience
  | 'deliver-effects'
  | 'ring-deadlines'
  | 'measure-performance'
  | 'sign-daily-root'
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
  /** Files: sends them and lets go of a draft's, opens kept ones, looks into what arrived and keeps it, or destroys those of ended drafts. */
  readonly files?: 'sends' | 'opens' | 'checks' | 'drops' | 'forgets';
}

/** A form posted too late is kept under its person's key by whichever function received it. */
const rescuer = { opens: 'all', makes: ['person:*'] } as const;
const staffSessions = { rows: ['session:staff#*', 'RESCUE#*', 'STAFF#*'] } as const;
/** Who works in which team, and what they are called. */
const officers = ['STAFF#*', 'TEAM#*'] as const;

/**
 * All a function may do with data, keys and mail; infra/constructs/function-policy.ts turns it into IAM, which denies
 * whatever is not said here. No function may change a row in place: rows are replaced whole.
 */
export const permissions = {
  public: {
    cases: { reads: ['RECORD#licence:*', 'REFERENCE#*', 'RELEASE#*', 'CATALOGUE'] },
    keys: { opens: ['licence:*'] },
    licenceKey: 'verifies',
    auditKey: 'verifies',
    roots: 'reads',
  },
  applicant: {
    cases: { reads: 'all', indexes: ['holder'], writes: 'all' },
    keys: { opens: 'all', makes: 'all' },
    sessions: { rows: ['session:applicant#*', 'RESCUE#*'] },
  },
  form: {
    cases: { reads: 'all', indexes: ['holder'], writes: 'all' },
    keys: { opens: 'all', makes: 'all' },
    sessions: { rows: ['session:applicant#*', 'RESCUE#*'] },
    files: 'sends',
  },
  caseworker: {
    cases: { reads: 'all', writes: 'all' },
    keys: rescuer,
    sessions: staffSessions,
    files: 'opens',
  },
  desk: {
    cases: { reads: 'all', indexes: ['officer'], writes: 'all' },
    keys: rescuer,
    sessions: { rows: [...staffSessions.rows, 'TEAM#*'] },
    findsByHash: true,
  },
  /** A team's work as a whole: its queue, what is done with many cases, reports. */
  oversight: {
    cases: { reads: 'all', indexes: ['queue', 'officer'], writes: 'all' },
    keys: rescuer,
    sessions: { rows: [...staffSessions.rows, 'TEAM#*'] },
  },
  department: {
    cases: { reads: 'all', indexes: ['work'], writes: 'all' },
    keys: rescuer,
    sessions: staffSessions,
  },
  identity: {
    keys: { opens: ['person:*'], makes: ['person:*'] },
    sessions: { rows: 'all', deletes: true },
  },
  payments: { cases: { reads: 'all', writes: 'all' }, keys: { opens: 'all' } },
  services: {
    cases: { reads: ['RELEASE#*', 'CATALOGUE', 'PERFORMANCE', 'PERFORMANCE#*'], indexes: ['holder'] },
    sessions: { rows: ['session:applicant#*'] },
  },
  receipts: {
    cases: {
      reads: [
        'RECORD#case:*',
        'RECORD#payment:*',
        'RECORD#licence:*',
        'EVENT#case:*',
        'ATTEMPT#*',
        'RELEASE#*',
      ],
    },
    keys: { opens: ['case:*', 'licence:*'] },
    sessions: { rows: ['session:applicant#*'] },
    roots: 'reads',
  },
  /** Anybody may object, so it writes cases; it opens nothing but them. */
  notices: {
    cases: { reads: 'all', indexes: ['queue'], writes: 'all' },
    keys: { opens: ['case:*'] },
  },
  /** Signatures are kept in drafts, which whoever signs reads without holding them; a draft that is sent becomes a case. */
  sending: {
    cases: {
      reads: ['RECORD#case:*', 'EVENT#case:*', 'FILE#*', 'RELEASE#*', 'REQUEST#*'],
      writes: ['RECORD#case:*', 'EVENT#case:*', 'EFFECT#case:*', 'REFERENCE#*', 'REQUEST#*', 'FILE#*'],
    },
    keys: { opens: ['case:*', 'person:*'], makes: ['person:*'] },
    sessions: { rows: ['session:applicant#*', 'RESCUE#*'] },
    files: 'drops',
  },
  'deliver-effects': {
    cases: { reads: 'all', indexes: ['work'], writes: 'all' },
    keys: { opens: 'all', makes: 'all' },
    sessions: { rows: officers, readsOnly: true },
    findsByHash: true,
    licenceKey: 'signs',
    mails: true,
  },
  'ring-deadlines': {
    cases: { reads: 'all', indexes: ['work'], writes: 'all' },
    // Of drafts that have ended; until it is sent, a case's key is its draft's.
    keys: { opens: 'all', destroys: ['case:*'] },
    files: 'forgets',
  },
  'check-file': {
    cases: { reads: ['FILE#*', 'RECORD#case:*', 'RELEASE#*'], writes: ['FILE#*'] },
    keys: { opens: ['case:*'] },
    files: 'checks',
  },
  /** Sees where chains stand, and nothing of what is in them. */
  'sign-daily-root': {
    cases: { reads: ['CATALOGUE'], indexes: ['chainDay'] },
    auditKey: 'signs',
    roots: 'adds',
  },
  /** Counts from what stands in clear: it opens nothing. */
  'measure-performance': {
    cases: {
      reads: ['RECORD#case:*', 'PERFORMANCE', 'CATALOGUE'],
      indexes: ['chainDay'],
      writes: ['PERFORMANCE', 'PERFORMANCE#*'],
    },
  },
} as const satisfies Record<FunctionName, Permissions>;

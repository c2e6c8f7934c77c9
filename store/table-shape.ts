/**
 * The tables, once: CDK, the embedded database and the tests all read this. Physical names differ by stage; the logical
 * name is what sealed rows are bound to, so that a restored table opens its old rows.
 */
export interface Index {
  readonly partition: string;
  readonly sort: string;
  /** Attributes copied into the index besides the keys: what its readers look at, and nothing sealed but codes in effects. */
  readonly projects: readonly [string, ...string[]] | 'keys';
}

export interface TableShape {
  readonly partition: 'pk';
  readonly sort?: 'sk';
  readonly indexes: Readonly<Record<string, Index>>;
  readonly timeToLive?: 'ttl';
  /** Point-in-time recovery; not for keys and sessions, whose destruction must be real. */
  readonly recovery: boolean;
}

export const tables = {
  cases: {
    partition: 'pk',
    sort: 'sk',
    indexes: {
      /** Sparse: what waits for a worker — undelivered effects, records with a running clock, dead effects, money in suspense. */
      work: {
        partition: 'workShard',
        sort: 'workSort',
        projects: ['kind', 'id', 'ref', 'version', 'index', 'effect', 'attempts', 'lastProblem', 'posting'],
      },
      /** Sparse: open cases by department and team, by the day they are due. */
      queue: {
        partition: 'queueShard',
        sort: 'queueSort',
        projects: ['release', 'id', 'version', 'listing'],
      },
      /** Sparse: open cases an officer has taken, by the day they are due. */
      officer: {
        partition: 'officer',
        sort: 'officerSort',
        projects: ['release', 'id', 'version', 'listing'],
      },
      /** What a person holds: drafts, cases and licences. */
      holder: {
        partition: 'holder',
        sort: 'holderSort',
        projects: ['kind', 'id', 'release', 'changedAt', 'listing'],
      },
      /** Events, and readings of personal data, by Hong Kong day, for the daily root over all chains. */
      chainDay: { partition: 'chainShard', sort: 'chainSort', projects: ['hash'] },
    },
    timeToLive: 'ttl',
    recovery: true,
  },
  keys: { partition: 'pk', indexes: {}, recovery: false },
  sessions: { partition: 'pk', indexes: {}, timeToLive: 'ttl', recovery: false },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;
export type CasesIndex = keyof typeof tables.cases.indexes;

import type { FunctionName, Permissions } from './permission-kinds.ts';
import {
  applicantSessions,
  caseAndPerson,
  leads,
  messageReads,
  messageWrites,
  officers,
  readingCase,
  rescuer,
  staffSessions,
  stepOfCase,
} from './permission-rows.ts';

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
  /** Shows applications, with what was paid for them, and takes answers and withdrawals. */
  applicant: {
    cases: {
      reads: [...readingCase, 'RECORD#payment:*', 'ATTEMPT#*'],
      indexes: ['holder'],
      writes: stepOfCase,
    },
    keys: caseAndPerson,
    sessions: applicantSessions,
  },
  /** Opens payments and credits them; the case itself is told by what delivers effects. */
  paying: {
    cases: {
      reads: [
        'CALENDAR',
        'RECORD#case:*',
        'RECORD#payment:*',
        'RELEASE#*',
        'REQUEST#*',
        'ATTEMPT#*',
        'REFERENCE#*',
      ],
      writes: [
        'RECORD#payment:*',
        'EVENT#payment:*',
        'EFFECT#payment:*',
        'REQUEST#*',
        'ATTEMPT#*',
        'REFERENCE#*',
        'LEDGER#*',
      ],
    },
    keys: caseAndPerson,
    sessions: applicantSessions,
  },
  compliance: {
    cases: {
      reads: [...readingCase, 'SLOTS#*'],
      writes: [...stepOfCase, 'SLOTS#*'],
    },
    keys: caseAndPerson,
    sessions: applicantSessions,
  },
  form: {
    cases: { reads: 'all', indexes: ['holder'], writes: 'all' },
    keys: { opens: 'all', makes: 'all' },
    sessions: applicantSessions,
    files: 'sends',
  },
  caseworker: {
    cases: { reads: 'all', writes: 'all' },
    keys: rescuer,
    sessions: staffSessions,
  },
  /** Replies for those who are asked about a case, opens its files and offers times; what is read is on the access chain. */
  bodies: {
    cases: {
      reads: [...readingCase, 'ACCESS#case:*', 'CATALOGUE', 'SLOTS#*', 'FILE#*', 'GLASS#*'],
      writes: [...stepOfCase, 'ACCESS#case:*', 'SLOTS#*'],
    },
    keys: caseAndPerson,
    sessions: { rows: ['session:staff#*', 'RESCUE#*'] },
    files: 'opens',
  },
  desk: {
    cases: { reads: 'all', indexes: ['officer'], writes: 'all' },
    keys: rescuer,
    sessions: { rows: [...staffSessions.rows, 'TEAM#*'] },
  },
  /** Lists and finds cases without opening them; whoever has an interest in one is barred from it by a step of the case. */
  queues: {
    cases: {
      reads: ['CALENDAR', 'RECORD#*', 'RELEASE#*', 'CATALOGUE', 'REQUEST#*', ...leads],
      indexes: ['queue', 'officer'],
      writes: [...stepOfCase, 'FIND#*', 'FINDS#*'],
    },
    keys: caseAndPerson,
    sessions: staffSessions,
    findsByHash: true,
  },
  /** A team's work as a whole: its queue, what is done with many cases, reports. */
  oversight: {
    cases: { reads: 'all', indexes: ['queue', 'officer'], writes: 'all' },
    keys: rescuer,
    sessions: { rows: [...staffSessions.rows, 'TEAM#*'] },
  },
  /** Shows what lies beside a case: its documents, its whole history, other cases of the same people. It writes nothing but who looked. */
  comparison: {
    cases: {
      reads: [...readingCase, 'ACCESS#case:*', 'FILE#*', 'FIND#*', 'GLASS#*'],
      writes: ['ACCESS#case:*'],
    },
    keys: { opens: ['case:*', 'person:*'] },
    sessions: { rows: ['session:staff#*', 'STAFF#*'] },
    findsByHash: true,
    files: 'opens',
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
    cases: {
      reads: ['CALENDAR', 'RELEASE#*', 'CATALOGUE', 'PERFORMANCE', 'PERFORMANCE#*'],
      indexes: ['holder'],
    },
    sessions: { rows: ['session:applicant#*'] },
  },
  receipts: {
    cases: {
      reads: [
        'CALENDAR',
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
  /** Closes lists and draws lots: rounds and references only, nothing of a case. */
  rounds: {
    cases: {
      reads: ['ROUND#*', 'ENTRIES#*', 'PLACES#*', 'RELEASE#*', 'CATALOGUE'],
      writes: ['ROUND#*', 'EFFECT#case:*'],
    },
    keys: { opens: ['person:*'], makes: ['person:*'] },
    sessions: staffSessions,
    findsByHash: true,
  },
  /** Signatures are kept in drafts, which whoever signs reads without holding them; a draft that is sent becomes a case. */
  sending: {
    cases: {
      reads: [...readingCase, 'FILE#*', 'CODES#*'],
      writes: [...stepOfCase, 'REFERENCE#*', 'FILE#*', 'CODES#*'],
    },
    // Under the key of mail addresses are told apart that were written to.
    keys: { opens: ['case:*', 'person:*', 'mail:*'], makes: ['person:*', 'mail:*'] },
    sessions: applicantSessions,
    files: 'drops',
  },
  /** Sends messages in a case, with files, and reads what a case wrote; its key was made with the draft. */
  messages: {
    cases: {
      reads: [...messageReads, 'INBOX#*'],
      indexes: ['holder'],
      writes: [...messageWrites, 'INBOX#*', 'RETURNED#*'],
    },
    // Under the key of mail addresses are told apart that return it.
    keys: { opens: ['case:*', 'person:*', 'mail:*'], makes: ['person:*'] },
    sessions: applicantSessions,
    files: 'sends',
  },
  /** Letters before they are signed, messages with files, and photos of inspections, for officers. */
  correspondence: {
    cases: {
      reads: [...messageReads, 'ACCESS#case:*', 'GLASS#*'],
      writes: [...messageWrites, 'ACCESS#case:*'],
    },
    keys: caseAndPerson,
    sessions: staffSessions,
    files: 'sends',
  },
  /** Moving deadlines because of a day, it looks for cases in which something happened since. */
  'deliver-effects': {
    cases: { reads: 'all', indexes: ['work', 'chainDay'], writes: 'all' },
    keys: { opens: 'all', makes: 'all' },
    sessions: { rows: officers, readsOnly: true },
    findsByHash: true,
    licenceKey: 'signs',
    mails: true,
    texts: true,
  },
  'ring-deadlines': {
    cases: { reads: 'all', indexes: ['work'], writes: 'all' },
    // Of drafts that have ended; until it is sent, a case's key is its draft's.
    keys: { opens: 'all', destroys: ['case:*'] },
    files: 'forgets',
  },
  /** Mail that came back: the case that sent it is told, and which addresses return it is remembered. */
  'note-returns': {
    cases: {
      reads: ['CALENDAR', 'RECORD#case:*', 'RELEASE#*', 'REQUEST#*'],
      writes: [...stepOfCase, 'RETURNED#*'],
    },
    keys: { opens: ['case:*', 'mail:*'], makes: ['mail:*'] },
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
      reads: ['CALENDAR', 'RECORD#case:*', 'PERFORMANCE', 'CATALOGUE'],
      indexes: ['chainDay'],
      writes: ['PERFORMANCE', 'PERFORMANCE#*'],
    },
  },
} as const satisfies Record<FunctionName, Permissions>;

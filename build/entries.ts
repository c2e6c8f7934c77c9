/**
 * The functions that are deployed: entry file by name. The local server loads the very same bundles.
 * `http` ones answer routes of their audience; `background` ones are started by streams and schedules.
 */
export const entries = {
  public: 'functions/public/index.ts',
  applicant: 'functions/applicant/index.ts',
  form: 'functions/form/index.ts',
  services: 'functions/services/index.ts',
  caseworker: 'functions/caseworker/index.ts',
  desk: 'functions/desk/index.ts',
  department: 'functions/department/index.ts',
  identity: 'functions/identity/index.ts',
  payments: 'functions/payments/index.ts',
  receipts: 'functions/receipts/index.ts',
  notices: 'functions/notices/index.ts',
  rounds: 'functions/rounds/index.ts',
  sending: 'functions/sending/index.ts',
  paying: 'functions/paying/index.ts',
  compliance: 'functions/compliance/index.ts',
  bodies: 'functions/bodies/index.ts',
  queues: 'functions/queues/index.ts',
  messages: 'functions/messages/index.ts',
  correspondence: 'functions/correspondence/index.ts',
  oversight: 'functions/oversight/index.ts',
  comparison: 'functions/comparison/index.ts',
  'deliver-effects': 'functions/background/deliver-effects/index.ts',
  'ring-deadlines': 'functions/background/ring-deadlines/index.ts',
  'measure-performance': 'functions/background/measure-performance/index.ts',
  'sign-daily-root': 'functions/background/sign-daily-root/index.ts',
  'note-returns': 'functions/background/note-returns/index.ts',
  'check-file': 'functions/background/check-file/index.ts',
} as const;
export type EntryName = keyof typeof entries;

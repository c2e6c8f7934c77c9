import type { ProblemName as PageProblem } from '../../web/pages/errors/problem.tsx';

/** What can be wrong with a request as a whole. */
export type ProblemName = PageProblem;

/** Status and log level of each problem, in one place. `warn` is worth counting, `error` is worth waking somebody. */
export const problems = {
  notFound: { status: 404, level: 'info' },
  forbidden: { status: 403, level: 'warn' },
  methodNotAllowed: { status: 405, level: 'info' },
  tooLarge: { status: 413, level: 'info' },
  badRequest: { status: 400, level: 'info' },
  stale: { status: 409, level: 'info' },
  conflict: { status: 409, level: 'info' },
  signInNeeded: { status: 401, level: 'info' },
  sessionExpired: { status: 401, level: 'info' },
  csrf: { status: 403, level: 'warn' },
  unavailable: { status: 503, level: 'error' },
  unexpected: { status: 500, level: 'error' },
} as const satisfies Record<string, { status: number; level: 'info' | 'warn' | 'error' }>;

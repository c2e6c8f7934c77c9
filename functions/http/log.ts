import type { Call, Layer } from './call.ts';
import { routeOf } from './request.ts';

type About = Readonly<Record<string, string | number | undefined>>;

/** One line of JSON; the log itself knows when it was written, and by which function. */
const write =
  (level: 'INFO' | 'WARN' | 'ERROR') =>
  (message: string, about: About = {}): void => {
    process.stdout.write(`${JSON.stringify({ level, message, service: 'smart-regulator', ...about })}\n`);
  };

/** Structured log lines. They hold route keys, statuses and ids, never a path's values, a name or an answer. */
export const logger = { info: write('INFO'), warn: write('WARN'), error: write('ERROR') } as const;

export const logCalls = (): Layer => ({
  after: ({ event, response }) => logCall(event, response?.statusCode),
  onError: ({ event, response }) => logCall(event, response?.statusCode),
});

const logCall = (call: Call, status: number | undefined) =>
  logger.info('answered', {
    route: routeOf(call.event) ?? 'unknown',
    status: status ?? 0,
    correlation: call.correlation,
  });

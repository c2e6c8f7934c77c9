import { Logger } from '@aws-lambda-powertools/logger';
import type { Call, Layer } from './call.ts';
import { routeOf } from './request.ts';

/** Structured log lines. They hold route keys, statuses and ids, never a path's values, a name or an answer. */
export const logger = new Logger({ serviceName: 'smart-regulator' });

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

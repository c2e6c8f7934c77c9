import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Figures the alarms watch (infra reads the names from here). Written as log lines in the embedded metric format. */
export const METRICS = {
  namespace: 'SmartRegulator',
  service: 'background',
  delivered: 'EffectsDelivered',
  buried: 'EffectsBuried',
  rang: 'DeadlinesRung',
  unscanned: 'FilesUnscanned',
  rooted: 'DailyRootsSigned',
} as const;

const metrics = new Metrics({ namespace: METRICS.namespace, serviceName: METRICS.service });

/** Counts what happened in one run; nothing is written for nothing. */
export function count(name: Exclude<keyof typeof METRICS, 'namespace' | 'service'>, amount: number): void {
  if (amount === 0) return;
  metrics.addMetric(METRICS[name], MetricUnit.Count, amount);
  metrics.publishStoredMetrics();
}

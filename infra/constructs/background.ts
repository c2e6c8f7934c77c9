import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { METRICS } from '../../functions/background/metrics.ts';
import type { TablesStack } from '../stacks/tables-stack.ts';
import type { Stage } from '../stages.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { EffectStream } from './effect-stream.ts';
import { EveryMinute } from './every-minute.ts';
import { EveryNight } from './every-night.ts';
import { privateBucket } from './private-bucket.ts';
import type { ServiceFunction } from './service-function.ts';

export interface BackgroundProps {
  readonly stage: Stage;
  readonly tables: TablesStack;
  readonly deliverEffects: ServiceFunction;
  readonly ringDeadlines: ServiceFunction;
  readonly measurePerformance: ServiceFunction;
  readonly signDailyRoot: ServiceFunction;
  readonly alarms: AlarmTopic;
}

/** What runs without anybody asking: effects by stream and by sweep, deadlines by sweep, figures and signatures by night. */
export class Background extends Construct {
  constructor(scope: Construct, id: string, props: BackgroundProps) {
    super(scope, id);
    const { stage, tables, deliverEffects, ringDeadlines, alarms } = props;
    const streamArn = tables.cases.tableStreamArn;
    if (streamArn === undefined) throw new Error('The cases table has no stream');
    new EffectStream(this, 'Effects', {
      streamArn,
      deliverer: deliverEffects,
      stage,
      alarms,
      accessLogs: privateBucket(this, 'AccessLogs', { days: stage.keep.accessLogDays }),
    });
    new EveryMinute(this, 'Sweep', deliverEffects, alarms);
    new EveryMinute(this, 'Deadlines', ringDeadlines, alarms);
    new EveryNight(this, 'Performance', props.measurePerformance, '02:30', alarms);
    new EveryNight(this, 'DailyRoot', props.signDailyRoot, '00:20', alarms);
    alarms.watch(
      this,
      'DeadList',
      sumOf(METRICS.buried, ALARM_PERIOD),
      0,
      'Effects were given up: see the dead list under /en/operations/dead-effects and re-drive them.',
    );
    alarms.miss(
      this,
      'NoDailyRoot',
      sumOf(METRICS.rooted, Duration.hours(1)),
      HOURS_WITHOUT_ROOT,
      'No root of a day was signed for more than a day: see the log of sign-daily-root. Its next run signs all days that are missing.',
    );
  }
}

/** A night's signing may be repeated for some time before people are called. */
const HOURS_WITHOUT_ROOT = 26;

const sumOf = (metricName: string, period: Duration) =>
  new Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { service: METRICS.service },
    period,
    statistic: 'Sum',
  });

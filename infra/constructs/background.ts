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
  readonly alarms: AlarmTopic;
}

/** What runs without anybody asking: effects by stream and by sweep, deadlines by sweep, figures by night. */
export class Background extends Construct {
  constructor(scope: Construct, id: string, props: BackgroundProps) {
    super(scope, id);
    const { stage, tables, deliverEffects, ringDeadlines, measurePerformance, alarms } = props;
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
    new EveryNight(this, 'Performance', measurePerformance, alarms);
    alarms.watch(
      this,
      'DeadList',
      new Metric({
        namespace: METRICS.namespace,
        metricName: METRICS.buried,
        dimensionsMap: { service: METRICS.service },
        period: ALARM_PERIOD,
        statistic: 'Sum',
      }),
      0,
      'Effects were given up: see the dead list under /en/operations/dead-effects and re-drive them.',
    );
  }
}

import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';

/** Where what could not be handed over waits for a person, who is told by an alarm. Kept for 14 days, the longest possible. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, alarms: AlarmTopic) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where failures end: the schedule and the asynchronous calls send theirs here.',
    });
    alarms.watch(
      this,
      'Depth',
      this.queue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD, statistic: 'Maximum' }),
      0,
      `${id} holds calls that failed: see docs/operations.md, Alarms.`,
    );
  }
}

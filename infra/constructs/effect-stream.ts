import { Aws, Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { privateBucket } from './private-bucket.ts';
import type { ServiceFunction } from './service-function.ts';

export interface EffectStreamProps {
  readonly streamArn: string;
  readonly deliverer: ServiceFunction;
  readonly stage: Stage;
  readonly accessLogs: IBucket;
  readonly alarms: AlarmTopic;
}

/** Days a batch that could not be delivered is kept. Its effects are still in the outbox, so the sweep finds them anyway. */
const FAILED_DAYS = 30;

/**
 * New rows of the outbox go to their deliverer as soon as they are committed. A record nobody can read blocks its shard
 * only until the batch has been halved down to it; then the whole record goes to a bucket and rings.
 */
export class EffectStream extends Construct {
  constructor(scope: Construct, id: string, props: EffectStreamProps) {
    super(scope, id);
    const { stream } = props.stage;
    const { lambda } = props.deliverer;
    const failed = privateBucket(this, 'Failed', {
      days: FAILED_DAYS,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'failed-effects/',
    });
    this.#permit(props, failed);
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: lambda,
      eventSourceArn: props.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: stream.batch,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: stream.retries,
      maxRecordAge: Duration.minutes(stream.maximumAgeMinutes),
      supportS3OnFailureDestination: true,
      onFailure: { bind: () => ({ destination: failed.bucketArn }) },
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { Keys: { pk: { S: [{ prefix: 'EFFECT#' }] } } },
        }),
      ],
    });
    mapping.node.addDependency(props.deliverer.role);
    props.alarms.watch(
      this,
      'Age',
      lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      props.stage.alarms.streamAgeSeconds * 1000,
      'Effects wait too long in the stream; the sweep still delivers them, a minute later.',
    );
    props.alarms.watch(
      this,
      'Dropped',
      lambda.metric('DestinationDeliveryFailures', { period: ALARM_PERIOD, statistic: 'Sum' }),
      0,
      'A failed batch could not be kept; its effects are still in the outbox.',
    );
  }

  #permit({ streamArn, deliverer: { role } }: EffectStreamProps, failed: IBucket) {
    const statements = [
      new PolicyStatement({
        sid: 'ReadStream',
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
      new PolicyStatement({ sid: 'ListStreams', actions: ['dynamodb:ListStreams'], resources: ['*'] }),
      new PolicyStatement({
        sid: 'KeepFailedBatches',
        actions: ['s3:PutObject'],
        resources: [failed.arnForObjects('*')],
        conditions: { StringEquals: { 's3:ResourceAccount': Aws.ACCOUNT_ID } },
      }),
      new PolicyStatement({
        sid: 'FindFailedBatches',
        actions: ['s3:ListBucket'],
        resources: [failed.bucketArn],
        conditions: { StringEquals: { 's3:ResourceAccount': Aws.ACCOUNT_ID } },
      }),
    ];
    for (const statement of statements) role.addToPrincipalPolicy(statement);
    const bucket = failed.node.defaultChild;
    const name = bucket instanceof CfnBucket ? Stack.of(this).getLogicalId(bucket) : '';
    Validations.of(role).acknowledge(
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'ListStreams knows no resources; it tells names of streams, not what is in them.',
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/*]`,
        reason:
          'Failed batches get names of their own in a bucket that holds nothing else; they are only added.',
      },
    );
  }
}

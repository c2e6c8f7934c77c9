import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { METRICS } from '../../functions/background/metrics.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface FileChecksProps {
  /** Name of the quarantine. */
  readonly arrivals: string;
  readonly checkFile: ServiceFunction;
  readonly alarms: AlarmTopic;
}

/** Results of scans go to the function that looks into files and keeps them. What it could not finish is tried again, then rings. */
export class FileChecks extends Construct {
  constructor(scope: Construct, id: string, { arrivals, checkFile, alarms }: FileChecksProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'ChecksFailed', alarms);
    checkFile.lambda.configureAsyncInvoke({
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
      onFailure: new SqsDestination(queue),
    });
    new Rule(this, 'ScanResults', {
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [arrivals] } },
      },
      targets: [
        new LambdaFunction(checkFile.lambda, { deadLetterQueue: queue, maxEventAge: Duration.hours(6) }),
      ],
    });
    alarms.watch(
      this,
      'Unscanned',
      new Metric({
        namespace: METRICS.namespace,
        metricName: METRICS.unscanned,
        dimensionsMap: { service: METRICS.service },
        period: ALARM_PERIOD,
        statistic: 'Sum',
      }),
      0,
      'The scanner gave up on files: their applicants see them as being checked. See GuardDuty, Malware Protection.',
    );
  }
}

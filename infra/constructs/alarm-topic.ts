import { Aws, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Over what time alarms look, and so how late they ring. */
export const ALARM_PERIOD = Duration.minutes(5);

/** Where alarms of a region go: to the people who run the product. */
export class AlarmTopic extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, mail: string) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.#topic.addSubscription(new EmailSubscription(mail));
    // A topic with a policy of its own loses the default one, by which alarms of the account may publish.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  /** Rings when the metric is above the threshold; `description` says what it means and what to do. */
  watch(scope: Construct, id: string, metric: IMetric, threshold: number, description: string): void {
    this.#ring(scope, id, {
      metric,
      threshold,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Rings when what should come regularly has not come, or only as zero, for so many of the metric's periods. */
  miss(scope: Construct, id: string, metric: IMetric, periods: number, description: string): void {
    this.#ring(scope, id, {
      metric,
      threshold: 1,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #ring(scope: Construct, id: string, props: AlarmProps) {
    new Alarm(scope, id, props).addAlarmAction(new SnsAction(this.#topic));
  }
}

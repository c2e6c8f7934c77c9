import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface MailReturnsProps {
  readonly noteReturns: ServiceFunction;
  readonly alarms: AlarmTopic;
}

/** Mail that came back, as the mail service's region hands it on, goes to the function that tells its case. */
export class MailReturns extends Construct {
  constructor(scope: Construct, id: string, { noteReturns, alarms }: MailReturnsProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'ReturnsFailed', alarms);
    noteReturns.lambda.configureAsyncInvoke({
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
      onFailure: new SqsDestination(queue),
    });
    new Rule(this, 'Returns', {
      eventPattern: { source: ['aws.ses'], detail: { eventType: ['Bounce', 'Complaint'] } },
      targets: [
        new LambdaFunction(noteReturns.lambda, { deadLetterQueue: queue, maxEventAge: Duration.hours(6) }),
      ],
    });
  }
}

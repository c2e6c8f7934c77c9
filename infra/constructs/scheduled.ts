import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface Times {
  readonly expression: string;
  readonly timezone?: string;
  /** How late a call still makes sense, and how often a failed one is repeated. */
  readonly late: Duration;
  readonly retries: number;
}

/** Calls a function at certain times, which the call says. One that failed for good is kept and rings. */
export class Scheduled extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { lambda }: ServiceFunction,
    { alarms, times }: { readonly alarms: AlarmTopic; readonly times: Times },
  ) {
    super(scope, id);
    const { queue } = new DeadLetters(this, `${id}Failed`, alarms);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Call',
        actions: ['lambda:InvokeFunction'],
        resources: [lambda.functionArn],
      }),
    );
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'KeepFailures',
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
      }),
    );
    lambda.configureAsyncInvoke({
      maxEventAge: times.late,
      retryAttempts: times.retries,
      onFailure: new SqsDestination(queue),
    });
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: times.expression,
      ...(times.timezone === undefined ? {} : { scheduleExpressionTimezone: times.timezone }),
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        // What runs looks at the moment it was meant for.
        input: JSON.stringify({ time: '<aws.scheduler.scheduled-time>' }),
        roleArn: role.roleArn,
        deadLetterConfig: { arn: queue.queueArn },
        retryPolicy: {
          maximumRetryAttempts: times.retries,
          maximumEventAgeInSeconds: times.late.toSeconds(),
        },
      },
    });
    // Otherwise the first calls are refused, and ring, because the role's policy is still on its way.
    schedule.node.addDependency(role);
  }
}

import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * Calls a function every minute. A failed call is not repeated, since the next comes within a minute anyway; it is kept
 * and rings. Calls may come twice or overlap: what is called leases its work.
 */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, { lambda }: ServiceFunction, alarms: AlarmTopic) {
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
      maxEventAge: Duration.minutes(1),
      retryAttempts: 0,
      onFailure: new SqsDestination(queue),
    });
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        // What runs looks at the minute it was meant for.
        input: JSON.stringify({ time: '<aws.scheduler.scheduled-time>' }),
        roleArn: role.roleArn,
        deadLetterConfig: { arn: queue.queueArn },
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
    // Otherwise the first calls are refused, and ring, because the role's policy is still on its way.
    schedule.node.addDependency(role);
  }
}

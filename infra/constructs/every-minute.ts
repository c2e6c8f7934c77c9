import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { Scheduled } from './scheduled.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * Calls a function every minute. A failed call is not repeated, since the next comes within a minute anyway; it is kept
 * and rings. Calls may come twice or overlap: what is called leases its work.
 */
export class EveryMinute extends Scheduled {
  constructor(scope: Construct, id: string, called: ServiceFunction, alarms: AlarmTopic) {
    super(scope, id, called, {
      alarms,
      times: { expression: 'rate(1 minute)', late: Duration.minutes(1), retries: 0 },
    });
  }
}

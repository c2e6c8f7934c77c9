import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { Scheduled } from './scheduled.ts';
import type { ServiceFunction } from './service-function.ts';

/** Calls a function at half past two in Hong Kong, when the day before has long ended and few people are about. */
export class EveryNight extends Scheduled {
  constructor(scope: Construct, id: string, called: ServiceFunction, alarms: AlarmTopic) {
    super(scope, id, called, {
      alarms,
      times: {
        expression: 'cron(30 2 * * ? *)',
        timezone: 'Asia/Hong_Kong',
        late: Duration.hours(1),
        retries: 2,
      },
    });
  }
}

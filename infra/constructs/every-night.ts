import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { Scheduled } from './scheduled.ts';
import type { ServiceFunction } from './service-function.ts';

/** Calls a function at a time of night in Hong Kong, `HH:MM`, when the day before has ended and few people are about. */
export class EveryNight extends Scheduled {
  constructor(scope: Construct, id: string, called: ServiceFunction, at: string, alarms: AlarmTopic) {
    const [hour, minute] = at.split(':').map(Number);
    super(scope, id, called, {
      alarms,
      times: {
        expression: `cron(${minute} ${hour} * * ? *)`,
        timezone: 'Asia/Hong_Kong',
        late: Duration.hours(1),
        retries: 2,
      },
    });
  }
}

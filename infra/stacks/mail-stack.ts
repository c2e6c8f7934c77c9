import { Arn, ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { EventBus as BusTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { mailConfigurationName } from '../names.ts';
import type { Stage } from '../stages.ts';

interface MailStackProps extends StackProps {
  readonly stage: Stage;
  /** Where the product runs, and is told of mail that came back. */
  readonly productRegion: string;
}

/** The domain mail comes from, in the region of the mail service; its DNS records are in docs/operations.md. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { stage, productRegion, ...props }: MailStackProps) {
    super(scope, id, props);
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      configurationSetName: mailConfigurationName(stage),
    });
    configurationSet.addEventDestination('Returns', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Here', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.#handOn(productRegion);
    const domain = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(stage.mail.domain),
      configurationSet,
    });
    for (const [index, { name, value }] of domain.dkimRecords.entries()) {
      this.exportValue(name, { name: `${this.stackName}-dkim-name-${index + 1}` });
      this.exportValue(value, { name: `${this.stackName}-dkim-value-${index + 1}` });
    }
  }

  /** To the product's region, where a rule has the function called; in the same region it is there already. */
  #handOn(productRegion: string): void {
    if (productRegion === this.region) return;
    const arn = Arn.format(
      {
        service: 'events',
        region: productRegion,
        resource: 'event-bus',
        resourceName: 'default',
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      },
      this,
    );
    new Rule(this, 'HandOn', {
      eventPattern: { source: ['aws.ses'], detail: { eventType: ['Bounce', 'Complaint'] } },
      targets: [new BusTarget(EventBus.fromEventBusArn(this, 'There', arn))],
    });
  }
}

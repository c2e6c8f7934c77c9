import { Stack, type StackProps } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** The domain mail comes from, in the region of the mail service; its DNS records are in docs/operations.md. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const domain = new EmailIdentity(this, 'Domain', { identity: Identity.domain(stage.mail.domain) });
    for (const [index, { name, value }] of domain.dkimRecords.entries()) {
      this.exportValue(name, { name: `${this.stackName}-dkim-name-${index + 1}` });
      this.exportValue(value, { name: `${this.stackName}-dkim-value-${index + 1}` });
    }
  }
}

import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { privateBucket } from '../constructs/private-bucket.ts';
import { bucketName } from '../names.ts';
import type { Stage } from '../stages.ts';

/**
 * Signed roots of days, apart from the data they speak for. Object Lock in compliance mode keeps every version from everybody; the bucket's
 * policy keeps a new version, or a mark that an object is deleted, from being laid over one. Encrypted under S3's own keys: there is nothing
 * personal in them, and a key of ours could be lost.
 */
export class AuditStack extends Stack {
  readonly roots: IBucket;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.roots = privateBucket(this, 'Roots', {
      bucketName: bucketName(stage, 'roots'),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(stage.keep.rootDays)),
      serverAccessLogsBucket: privateBucket(this, 'AccessLogs', { days: stage.keep.accessLogDays }),
    });
    const objects = this.roots.arnForObjects('*');
    this.#deny('NeverDelete', ['s3:DeleteObject', 's3:DeleteObjectVersion'], objects);
    this.#deny('NeverWriteOver', ['s3:PutObject'], objects, { Null: { 's3:if-none-match': 'true' } });
  }

  #deny(sid: string, actions: string[], objects: string, conditions: Record<string, unknown> = {}) {
    this.roots.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources: [objects],
        conditions,
      }),
    );
  }
}

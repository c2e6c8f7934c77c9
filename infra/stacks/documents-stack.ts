import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { MalwareProtection } from '../constructs/malware-protection.ts';
import { privateBucket } from '../constructs/private-bucket.ts';
import { bucketName } from '../names.ts';
import type { Stage } from '../stages.ts';

/** Days a file may wait in quarantine: who has not come back by then begins again. */
const QUARANTINE_DAYS = 7;

/** Where files are: a quarantine that is emptied by itself, and those in order, under a key of the department's own. */
export class DocumentsStack extends Stack {
  readonly key: Key;
  readonly arrivals: IBucket;
  readonly documents: IBucket;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: `Documents at rest (${stage.name})`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(stage.keep.keyPendingDays),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const serverAccessLogsBucket = privateBucket(this, 'AccessLogs', { days: stage.keep.accessLogDays });
    const sealed = {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket,
    };
    this.arrivals = privateBucket(this, 'Arrivals', {
      ...sealed,
      bucketName: bucketName(stage, 'arrivals'),
      days: QUARANTINE_DAYS,
      serverAccessLogsPrefix: 'arrivals/',
    });
    new MalwareProtection(this, 'MalwareProtection', this.arrivals, this.key);
    this.documents = privateBucket(this, 'Documents', {
      ...sealed,
      bucketName: bucketName(stage, 'documents'),
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(stage.keep.recoveryDays),
          expiredObjectDeleteMarker: true,
        },
      ],
      serverAccessLogsPrefix: 'documents/',
    });
  }
}

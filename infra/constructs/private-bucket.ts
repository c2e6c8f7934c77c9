import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** CDK's class spells `undefined` out where its interface does not, so the compiler has to be shown that it is one. */
const isBucket = (made: unknown): made is IBucket => made instanceof Bucket;

/** A bucket nobody reaches without TLS or from outside; `days` until its objects are deleted, or kept for good. */
export function privateBucket(
  scope: Construct,
  id: string,
  { days, ...more }: BucketProps & { readonly days?: number } = {},
): IBucket {
  const made: unknown = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        ...(days === undefined ? {} : { expiration: Duration.days(days) }),
      },
    ],
    ...more,
  });
  if (!isBucket(made)) throw new Error(`${id} is not a bucket`);
  return made;
}

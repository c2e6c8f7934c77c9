import { Aws } from 'aws-cdk-lib';
import type { FunctionName } from './permission-kinds.ts';
import type { Stage } from './stages.ts';

/** CloudFront's certificates and firewalls live here, wherever the product runs. */
export const EDGE_REGION = 'us-east-1';

/** Known before the role exists, so that the signing key's own policy can name its only signer. */
export const roleNameOf = (stage: Stage, name: FunctionName): string =>
  `smart-regulator-${stage.name}-${name}`;

/** The same in every region, unlike its address. */
export const originSecretName = (stage: Stage): string => `smart-regulator/${stage.name}/origin`;

export type BucketName = 'arrivals' | 'documents' | 'roots';

/**
 * Known before the buckets exist: the edge is described in another region, and roles name them without reading another stack. Names of
 * buckets are the world's, hence the account.
 */
export const bucketName = (stage: Stage, bucket: BucketName): string =>
  `smart-regulator-${stage.name}-${bucket}-${Aws.ACCOUNT_ID}`;

/** How mail is sent: what comes back is told as events. */
export const mailConfigurationName = (stage: Stage): string => `smart-regulator-${stage.name}`;

import { Aws, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { bucketName } from '../names.ts';
import type { Permissions } from '../permission-kinds.ts';
import type { Stage } from '../stages.ts';

const bucketOf = (stage: Stage) => `arn:${Aws.PARTITION}:s3:::${bucketName(stage, 'roots')}`;

/** A function's statements about signed roots of days: to look, and for one of them to add what is not there yet. */
export function rootsStatements({ roots: does }: Permissions, stage: Stage): PolicyStatement[] {
  if (!does) return [];
  const bucket = bucketOf(stage);
  return [
    // Without it the bucket answers 403, not 404, for what is not there.
    new PolicyStatement({ sid: 'LookForRoots', actions: ['s3:ListBucket'], resources: [bucket] }),
    new PolicyStatement({ sid: 'ReadRoots', actions: ['s3:GetObject'], resources: [`${bucket}/*`] }),
    ...(does === 'adds'
      ? [
          new PolicyStatement({
            sid: 'AddRoots',
            actions: ['s3:PutObject'],
            resources: [`${bucket}/*`],
            conditions: { Null: { 's3:if-none-match': 'false' } },
          }),
        ]
      : []),
  ];
}

/** Objects are named by days and hashes, which nobody can know beforehand. */
export function acknowledgeRoots(role: Role, { roots }: Permissions, stage: Stage): void {
  if (!roots) return;
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::smart-regulator-${stage.name}-roots-<AWS::AccountId>/*]`,
    reason:
      'Roots, trees and tiles are named by days and hashes; the bucket holds nothing else and lets nothing be changed.',
  });
}

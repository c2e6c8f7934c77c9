import { Aws, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { bucketName } from '../names.ts';
import type { Permissions } from '../permission-kinds.ts';
import type { Stage } from '../stages.ts';

/** What is done with objects in quarantine and with those in order. */
const actions = {
  sends: {
    arrivals: [
      's3:PutObject',
      's3:GetObject',
      's3:DeleteObject',
      's3:AbortMultipartUpload',
      's3:ListMultipartUploadParts',
    ],
    documents: ['s3:GetObject', 's3:DeleteObject'],
  },
  opens: { arrivals: [], documents: ['s3:GetObject'] },
  checks: {
    arrivals: ['s3:GetObject', 's3:DeleteObject'],
    documents: ['s3:PutObject', 's3:DeleteObject'],
  },
  drops: { arrivals: ['s3:DeleteObject'], documents: ['s3:DeleteObject'] },
  forgets: { arrivals: [], documents: ['s3:DeleteObject'] },
} as const satisfies Record<NonNullable<Permissions['files']>, Record<'arrivals' | 'documents', string[]>>;

/** Who asks what arrived, or copies it, and goes on when nothing is there (any more). */
const looks = (does: NonNullable<Permissions['files']>): boolean => does === 'sends' || does === 'checks';

const bucketOf = (stage: Stage, bucket: 'arrivals' | 'documents'): string =>
  `arn:${Aws.PARTITION}:s3:::${bucketName(stage, bucket)}`;
const objectsOf = (stage: Stage, bucket: 'arrivals' | 'documents'): string => `${bucketOf(stage, bucket)}/*`;

const buckets = ['arrivals', 'documents'] as const;

/** A function's statements about files, and about the key that encrypts them at rest, which it uses through S3 only. */
export function filesStatements({ files: does }: Permissions, stage: Stage, key: IKey): PolicyStatement[] {
  if (!does) return [];
  return [
    ...buckets.flatMap((bucket) =>
      actions[does][bucket].length === 0
        ? []
        : [
            new PolicyStatement({
              sid: bucket === 'arrivals' ? 'ArrivedFiles' : 'KeptFiles',
              actions: [...actions[does][bucket]],
              resources: [objectsOf(stage, bucket)],
            }),
          ],
    ),
    // Without it the bucket answers 403, not 404, for what is not there. What is kept is only opened, put or deleted: nobody looks whether it is there.
    ...(looks(does)
      ? [
          new PolicyStatement({
            sid: 'LookForArrivals',
            actions: ['s3:ListBucket'],
            resources: [bucketOf(stage, 'arrivals')],
          }),
        ]
      : []),
    // To delete is not to read: no key is needed for it.
    ...(does === 'forgets' || does === 'drops' ? [] : [useOf(does, key)]),
  ];
}

const useOf = (does: 'sends' | 'opens' | 'checks', key: IKey): PolicyStatement =>
  new PolicyStatement({
    sid: 'UseFiles',
    actions: does === 'opens' ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(key).region}.amazonaws.com` } },
  });

/** Names of objects hold ids of cases and files, which nobody can know beforehand. */
export function acknowledgeFiles(role: Role, { files: does }: Permissions, stage: Stage): void {
  if (!does) return;
  for (const bucket of buckets) {
    if (actions[does][bucket].length === 0) continue;
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::smart-regulator-${stage.name}-${bucket}-<AWS::AccountId>/*]`,
      reason:
        'Objects are named by ids of cases and files; the bucket holds nothing else, and actions are named one by one.',
    });
  }
}

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { allows, functionNames, leadingKeys, statementsOf } from './statements.ts';
import { ofType, synthesise } from './synthesised.ts';

const templates = synthesise();
const text = (value: unknown) => JSON.stringify(value);
const roots = 'smart-regulator-dev-roots-';
const of = (name: (typeof functionNames)[number]) => statementsOf(templates, name);
const may = (action: string) =>
  functionNames.filter((name) =>
    allows(of(name), action).some(({ Resource }) => text(Resource).includes(roots)),
  );

const [bucket] = ofType(templates.audit, 'AWS::S3::Bucket').filter(({ properties }) =>
  text(properties['BucketName'] ?? '').includes(roots),
);

describe('the archive of roots', () => {
  test('keeps what is put into it from everybody, for as long as the stage says', () => {
    expect(bucket?.properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: stages.dev.keep.rootDays } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(stages.production.keep.rootDays).toBeGreaterThan(7 * 365);
  });

  test('stands apart from the data, and stays when its stack goes', () => {
    expect(ofType(templates.audit, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
    expect(templates.audit[bucket?.id ?? '']?.DeletionPolicy).toBe('Retain');
    expect(text(bucket?.properties['LifecycleConfiguration'])).not.toContain('Expiration');
    expect(bucket?.properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  test('itself refuses to delete, and every write that might be a second one', () => {
    const Policy = z.object({
      Bucket: z.object({ Ref: z.string() }),
      PolicyDocument: z.object({ Statement: z.array(z.record(z.string(), z.unknown())) }),
    });
    const statements = ofType(templates.audit, 'AWS::S3::BucketPolicy')
      .map(({ properties }) => Policy.parse(properties))
      .filter(({ Bucket }) => Bucket.Ref === bucket?.id)
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const everybody = { Effect: 'Deny', Principal: { AWS: '*' } };
    expect(statements).toContainEqual(
      expect.objectContaining({ ...everybody, Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        ...everybody,
        Action: 's3:PutObject',
        Condition: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
  });
});

describe('who may do what with roots', () => {
  test('one function adds them, and only what is not there yet', () => {
    expect(may('s3:PutObject')).toEqual(['sign-daily-root']);
    const adds = allows(of('sign-daily-root'), 's3:PutObject');
    expect(adds.map(({ Condition }) => Condition)).toEqual([{ Null: { 's3:if-none-match': 'false' } }]);
  });

  test('no function deletes one, or touches a lock', () => {
    const actions = functionNames.flatMap((name) =>
      of(name).flatMap(({ Effect, Action, Resource }) =>
        Effect === 'Allow' && text(Resource).includes(roots) ? Action : [],
      ),
    );
    expect([...new Set(actions)].toSorted()).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
  });

  test('those that show them look at them, and at no other function’s', () => {
    expect(may('s3:GetObject').toSorted()).toEqual(['public', 'receipts', 'sign-daily-root']);
    // Without it the bucket says 403 instead of 404 of what is not there.
    expect(may('s3:ListBucket').toSorted()).toEqual(['public', 'receipts', 'sign-daily-root']);
  });

  test('who signs sees where chains stand, opens nothing and writes no row', () => {
    const statements = of('sign-daily-root').filter(({ Effect }) => Effect === 'Allow');
    const actions = statements.flatMap(({ Action }) => Action);
    for (const action of ['dynamodb:PutItem', 'dynamodb:DeleteItem', 'kms:GenerateDataKey'])
      expect(actions).not.toContain(action);
    const reads = allows(statements, 'dynamodb:GetItem');
    expect(reads.map(leadingKeys)).toEqual([['CATALOGUE']]);
    const lists = allows(statements, 'dynamodb:Query').filter((one) => leadingKeys(one) === undefined);
    expect(text(lists.map(({ Resource }) => Resource))).toMatch(/index.chainDay/u);
    expect(lists.flatMap(({ Resource }) => Resource)).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { functionNames, statementsOf } from './statements.ts';
import { describeWith, ofType, synthesise } from './synthesised.ts';

const templates = synthesise();
const text = (value: unknown) => JSON.stringify(value);
const bucketNamed = (part: string) => {
  const found = ofType(templates.documents, 'AWS::S3::Bucket').find(({ properties }) =>
    text(properties['BucketName'] ?? '').includes(`smart-regulator-dev-${part}-`),
  );
  if (!found) throw new Error(`No bucket ${part}`);
  return found;
};
const onBucket = (bucket: 'arrivals' | 'documents', action: string) =>
  functionNames.filter((name) =>
    statementsOf(templates, name).some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        Action.includes(action) &&
        text(Resource).includes(`:s3:::smart-regulator-dev-${bucket}-`),
    ),
  );

test('a stage without a real scanner is refused', () => {
  expect(() => describeWith('/nowhere', { stage: { ...stages.dev, scanner: 'embedded' } })).toThrow(
    /no real scanner/u,
  );
  for (const { scanner } of Object.values(stages)) expect(scanner).toBe('guardduty');
});

describe('the buckets', () => {
  test.each(['arrivals', 'documents'])('%s is open to nobody and sealed under a key of our own', (part) => {
    const { properties } = bucketNamed(part);
    expect(properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(text(properties['BucketEncryption'])).toContain('"aws:kms"');
  });

  test('quarantine empties itself, and forgets uploads that were broken off', () => {
    const rules = text(bucketNamed('arrivals').properties['LifecycleConfiguration']);
    expect(rules).toContain('"ExpirationInDays":7');
    expect(rules).toContain('"DaysAfterInitiation":1');
  });

  test('what was kept stays when its stack goes, and for a while when it is deleted', () => {
    expect(templates.documents[bucketNamed('documents').id]?.DeletionPolicy).toBe('Retain');
    expect(text(bucketNamed('documents').properties)).toContain('"Status":"Enabled"');
  });

  test('everything that arrives in quarantine is scanned', () => {
    const [plan, ...others] = ofType(templates.documents, 'AWS::GuardDuty::MalwareProtectionPlan');
    expect(others).toEqual([]);
    expect(text(plan?.properties['ProtectedResource'])).toContain(bucketNamed('arrivals').id);
  });
});

/** Of applications, and of messages and reports from either side. */
const senders = ['correspondence', 'form', 'messages'];

describe('who may do what with files', () => {
  test('only the check brings files out of quarantine, and nobody but it and who sent them sees them there', () => {
    expect(onBucket('documents', 's3:PutObject')).toEqual(['check-file']);
    expect(onBucket('arrivals', 's3:GetObject').toSorted()).toEqual(['check-file', ...senders]);
    expect(onBucket('arrivals', 's3:PutObject').toSorted()).toEqual(senders);
  });

  test('who goes on when nothing has arrived is told so: without leave to list, the store answers 403 for what is not there', () => {
    expect(onBucket('arrivals', 's3:ListBucket').toSorted()).toEqual(['check-file', ...senders]);
    expect(onBucket('documents', 's3:ListBucket')).toEqual([]);
  });

  test('officers open kept files and can do nothing else with them', () => {
    expect(onBucket('documents', 's3:GetObject').toSorted()).toEqual(['bodies', 'comparison', ...senders]);
    expect(onBucket('documents', 's3:DeleteObject').toSorted()).toEqual([
      'check-file',
      ...senders,
      'ring-deadlines',
      'sending',
    ]);
  });

  test('the check writes rows of files and no others', () => {
    const writes = statementsOf(templates, 'check-file').filter(
      ({ Effect, Action }) => Effect === 'Allow' && Action.includes('dynamodb:PutItem'),
    );
    expect(
      writes.map(({ Condition }) => Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']),
    ).toEqual([['FILE#*']]);
  });
});

test('results of scans of the quarantine, and no other events, start the check; what fails is kept', () => {
  const Rule = z.object({
    EventPattern: z.unknown(),
    Targets: z.tuple([z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) })]),
  });
  const rules = ofType(templates.service, 'AWS::Events::Rule')
    .map(({ properties }) => Rule.safeParse(properties).data)
    .filter((rule) => text(rule).includes('checkfile'));
  expect(rules).toHaveLength(1);
  expect(text(rules[0]?.EventPattern)).toMatch(
    /"aws\.guardduty".*smart-regulator-dev-arrivals-|smart-regulator-dev-arrivals-.*"aws\.guardduty"/u,
  );
  expect(text(rules[0]?.Targets[0].Arn)).toContain('checkfile');
});

describe('the edge’s way to quarantine', () => {
  const Behaviour = z.object({
    PathPattern: z.string(),
    TargetOriginId: z.string(),
    AllowedMethods: z.array(z.string()).default([]),
    FunctionAssociations: z.array(z.object({ EventType: z.string() })).default([]),
    LambdaFunctionAssociations: z.array(z.object({ EventType: z.string() })).default([]),
  });
  const [distribution] = ofType(templates.edge, 'AWS::CloudFront::Distribution').map(({ properties }) =>
    z
      .object({
        DistributionConfig: z.object({
          CacheBehaviors: z.array(Behaviour),
          Origins: z.array(z.object({ Id: z.string(), DomainName: z.unknown() })),
        }),
      })
      .parse(properties),
  );
  const uploads = distribution?.DistributionConfig.CacheBehaviors.find(
    ({ PathPattern }) => PathPattern === '/uploads/*',
  );

  test('takes forms and parts to the bucket, rewritten on the way in and answered by us on the way out', () => {
    const origin = distribution?.DistributionConfig.Origins.find(({ Id }) => Id === uploads?.TargetOriginId);
    expect(text(origin?.DomainName)).toContain('smart-regulator-dev-arrivals-');
    expect(uploads?.AllowedMethods).toEqual(expect.arrayContaining(['POST', 'PUT']));
    expect(uploads?.FunctionAssociations).toEqual([{ EventType: 'viewer-request' }]);
    expect(uploads?.LambdaFunctionAssociations).toEqual([{ EventType: 'origin-response' }]);
  });

  test('no cookie goes along', () => {
    const [policy] = ofType(templates.edge, 'AWS::CloudFront::OriginRequestPolicy');
    expect(text(policy?.properties)).toContain('"CookieBehavior":"none"');
  });

  test('the firewall does not measure files as if they were forms', () => {
    const [acl] = ofType(templates.edge, 'AWS::WAFv2::WebACL');
    expect(text(acl?.properties)).toContain('"SearchString":"/uploads/"');
  });
});

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FORM_PATHS } from '../../infra/constructs/firewall.ts';
import { routes } from '../../schemas/routes.ts';
import { languages } from '../../web/languages.ts';
import { ofType, synthesise } from './synthesised.ts';

const { edge } = synthesise();
const text = (value: unknown) => JSON.stringify(value);

const Behaviour = z.object({
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.string(),
  CachePolicyId: z.string(),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    WebACLId: z.unknown(),
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour.extend({ PathPattern: z.string() })),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.unknown(),
        OriginCustomHeaders: z
          .array(z.object({ HeaderName: z.string(), HeaderValue: z.unknown() }))
          .default([]),
        OriginAccessControlId: z.unknown().optional(),
      }),
    ),
    ViewerCertificate: z.object({ MinimumProtocolVersion: z.string() }),
  }),
});
const [distribution] = ofType(edge, 'AWS::CloudFront::Distribution').map(
  ({ properties }) => Distribution.parse(properties).DistributionConfig,
);
const originOf = (id: string | undefined) => distribution?.Origins.find(({ Id }) => Id === id);

const Rule = z.object({
  Name: z.string(),
  Action: z.record(z.string(), z.unknown()).optional(),
  Statement: z.record(z.string(), z.unknown()),
});
const [acl] = ofType(edge, 'AWS::WAFv2::WebACL').map(({ properties }) =>
  z.object({ Scope: z.string(), Rules: z.array(Rule) }).parse(properties),
);
const ruleOf = (name: string) => acl?.Rules.find(({ Name }) => Name === name);

describe('the edge', () => {
  test('stands behind its firewall and speaks TLS 1.2 at least', () => {
    const [{ id } = { id: 'none' }] = ofType(edge, 'AWS::WAFv2::WebACL');
    expect(text(distribution?.WebACLId)).toContain(`"${id}"`);
    expect(distribution?.ViewerCertificate.MinimumProtocolVersion).toMatch(/^TLSv1\.2/u);
    for (const behaviour of [distribution?.DefaultCacheBehavior, ...(distribution?.CacheBehaviors ?? [])])
      expect(behaviour?.ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  test('adds its secret, which stands in no template, to whatever it sends to the gateway', () => {
    const origin = originOf(distribution?.DefaultCacheBehavior.TargetOriginId);
    expect(origin?.DomainName).toBe('origin.licences.dev.example.org');
    expect(origin?.OriginCustomHeaders).toEqual([
      {
        HeaderName: 'x-origin-secret',
        HeaderValue: '{{resolve:secretsmanager:smart-regulator/dev/origin:SecretString:::}}',
      },
    ]);
  });

  test('caches no page', () => {
    // The managed policy “CachingDisabled”.
    expect(distribution?.DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  });

  test('serves assets from a bucket only it can read', () => {
    const assets = distribution?.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/assets/*');
    expect(originOf(assets?.TargetOriginId)?.OriginAccessControlId).toBeDefined();
    for (const { properties } of ofType(edge, 'AWS::S3::Bucket'))
      expect(properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
  });

  test('keeps a copy of its secret where it is described', () => {
    const { keys } = synthesise();
    const replicated = ofType(keys, 'AWS::SecretsManager::Secret').filter(
      ({ properties }) => properties['ReplicaRegions'] !== undefined,
    );
    expect(replicated.map(({ properties }) => properties['Name'])).toEqual(['smart-regulator/dev/origin']);
    const there = synthesise({ region: 'us-east-1' });
    expect(text(there.keys)).not.toContain('ReplicaRegions');
  });
});

describe('the firewall', () => {
  const isForm = new RegExp(FORM_PATHS, 'u');
  const posts = Object.values(routes).filter(({ method }) => method === 'POST');
  const pathsOf = (path: string) => languages.map(({ segment }) => path.replace('{language}', segment));

  test('lets the common rules of body size and markup only count, and blocks by label elsewhere', () => {
    const common = text(ruleOf('AWSManagedRulesCommonRuleSet')?.Statement);
    for (const name of ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY'])
      expect(common).toContain(text({ ActionToUse: { Count: {} }, Name: name }));
    const elsewhere = ruleOf('FormRulesElsewhere');
    expect(elsewhere?.Action).toEqual({ Block: {} });
    expect(text(elsewhere?.Statement)).toContain('core-rule-set:SizeRestrictions_Body');
    expect(text(elsewhere?.Statement)).toContain('core-rule-set:CrossSiteScripting_Body');
    expect(text(elsewhere?.Statement)).toContain(text({ RegexString: FORM_PATHS }).slice(1, -1));
  });

  test.each(posts.filter(({ access }) => access !== 'machine'))(
    'takes $path for a person’s form',
    ({ path }) => {
      for (const one of pathsOf(path)) expect(one).toMatch(isForm);
    },
  );

  test('takes no message of an outside system for a form', () => {
    const messages = posts.filter(({ access }) => access === 'machine');
    expect(messages.length).toBeGreaterThan(0);
    for (const { path } of messages) expect(path).not.toMatch(isForm);
  });

  test('limits what an address may send, forms more than pages, and knows bad inputs', () => {
    const limit = (name: string) =>
      z
        .object({ RateBasedStatement: z.object({ Limit: z.int(), AggregateKeyType: z.literal('IP') }) })
        .parse(ruleOf(name)?.Statement).RateBasedStatement.Limit;
    expect(limit('FormsOfAnAddress')).toBeLessThan(limit('RequestsOfAnAddress'));
    expect(ruleOf('AWSManagedRulesKnownBadInputsRuleSet')).toBeDefined();
  });

  test('its log and samples hold no cookie, query or answer', () => {
    const [logging] = ofType(edge, 'AWS::WAFv2::LoggingConfiguration');
    expect(logging?.properties['RedactedFields']).toEqual([
      { SingleHeader: { Name: 'cookie' } },
      { QueryString: {} },
    ]);
    expect(text(edge)).not.toContain('"SampledRequestsEnabled":true');
  });
});

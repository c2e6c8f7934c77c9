import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FORM_PATHS } from '../../infra/constructs/firewall.ts';
import { TOO_LARGE } from '../../infra/constructs/too-large.ts';
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

  test('answers what is too large for the gateway with a page of ours, in the language of the address', () => {
    const Refusal = z.object({
      Block: z.object({
        CustomResponse: z.object({ ResponseCode: z.literal(413), CustomResponseBodyKey: z.string() }),
      }),
    });
    const bodies = z.record(
      z.string(),
      z.object({ Content: z.string(), ContentType: z.literal('TEXT_HTML') }),
    );
    const [pages = {}] = ofType(edge, 'AWS::WAFv2::WebACL').map(({ properties }) =>
      bodies.parse(properties['CustomResponseBodies']),
    );
    const said = { en: 'What you sent is too large', tc: '提交的內容過大', sc: '提交的内容过大' };
    for (const [segment, title] of Object.entries(said)) {
      const rule = ruleOf(`TooLarge-${segment}`);
      const { CustomResponseBodyKey: key } = Refusal.parse(rule?.Action).Block.CustomResponse;
      expect(pages[key]?.Content).toContain(`<h1>${title}</h1>`);
      expect(Buffer.byteLength(pages[key]?.Content ?? '')).toBeLessThanOrEqual(4096);
      expect(text(rule?.Statement)).toContain('"content-length"');
      if (segment !== 'en') expect(text(rule?.Statement)).toContain(`"/${segment}/"`);
    }
    // Whatever has no language of its own comes to the last of them.
    const order = acl?.Rules.map(({ Name }) => Name) ?? [];
    expect(order.indexOf('TooLarge-en')).toBeGreaterThan(order.indexOf('TooLarge-tc'));
    expect(text(ruleOf('TooLarge-en')?.Statement)).not.toContain('"/en/"');
  });

  test('takes for too large what a function could not be given, and nothing the product answers itself', () => {
    const tooLarge = (bytes: number) => new RegExp(TOO_LARGE, 'u').test(String(bytes));
    for (const bytes of [0, 1, 999_999, 1_500_000, 3_999_999]) expect(tooLarge(bytes)).toBe(false);
    for (const bytes of [4_000_000, 4_718_592, 9_999_999, 10_485_761, 123_456_789, 99_999_999_999])
      expect(tooLarge(bytes)).toBe(true);
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

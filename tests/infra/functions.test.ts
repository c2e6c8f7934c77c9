import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { FunctionName } from '../../infra/permission-kinds.ts';
import { stages } from '../../infra/stages.ts';
import { functionNames } from './statements.ts';
import { ofType, synthesise } from './synthesised.ts';

const Lambda = z.object({
  Description: z.string(),
  Architectures: z.array(z.string()),
  Runtime: z.string(),
  Timeout: z.int(),
  KmsKeyArn: z.unknown(),
  LoggingConfig: z.object({ LogGroup: z.unknown() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const templates = synthesise();
const lambdas = ofType(templates.service, 'AWS::Lambda::Function').map(({ properties }) =>
  Lambda.parse(properties),
);
const lambdaOf = (name: string) => {
  const found = lambdas.find(({ Description }) => Description.startsWith(`${name},`));
  if (!found) throw new Error(`No function ${name}`);
  return found;
};

/** How each function reads its environment, by its own config.ts. */
const settingsOf: Record<FunctionName, () => Promise<{ settings: () => object }>> = {
  public: () => import('../../functions/public/config.ts'),
  services: () => import('../../functions/services/config.ts'),
  form: () => import('../../functions/form/config.ts'),
  applicant: () => import('../../functions/applicant/config.ts'),
  caseworker: () => import('../../functions/caseworker/config.ts'),
  desk: () => import('../../functions/desk/config.ts'),
  department: () => import('../../functions/department/config.ts'),
  identity: () => import('../../functions/identity/config.ts'),
  payments: () => import('../../functions/payments/config.ts'),
  receipts: () => import('../../functions/receipts/config.ts'),
  rounds: () => import('../../functions/rounds/config.ts'),
  notices: () => import('../../functions/notices/config.ts'),
  sending: () => import('../../functions/sending/config.ts'),
  paying: () => import('../../functions/paying/config.ts'),
  compliance: () => import('../../functions/compliance/config.ts'),
  bodies: () => import('../../functions/bodies/config.ts'),
  queues: () => import('../../functions/queues/config.ts'),
  messages: () => import('../../functions/messages/config.ts'),
  correspondence: () => import('../../functions/correspondence/config.ts'),
  oversight: () => import('../../functions/oversight/config.ts'),
  comparison: () => import('../../functions/comparison/config.ts'),
  'deliver-effects': () => import('../../functions/background/deliver-effects/config.ts'),
  'ring-deadlines': () => import('../../functions/background/ring-deadlines/config.ts'),
  'measure-performance': () => import('../../functions/background/measure-performance/config.ts'),
  'sign-daily-root': () => import('../../functions/background/sign-daily-root/config.ts'),
  'check-file': () => import('../../functions/background/check-file/config.ts'),
  'note-returns': () => import('../../functions/background/note-returns/config.ts'),
};

afterEach(() => {
  vi.unstubAllEnvs();
});

test('makes each function once', () => {
  expect(lambdas).toHaveLength(functionNames.length);
});

test.each(functionNames)('%s gets the settings it parses, all of them and no other', async (name) => {
  const given = lambdaOf(name).Environment.Variables;
  for (const [key, value] of Object.entries(given)) {
    // What CloudFormation fills in later stands for itself.
    vi.stubEnv(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const { settings } = await settingsOf[name]();
  expect(Object.keys(settings()).toSorted()).toEqual(Object.keys(given).toSorted());
});

test.each(functionNames)(
  '%s runs on Node 24 on arm64 with a log that ends and an encrypted environment',
  (name) => {
    const lambda = lambdaOf(name);
    expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(lambda.KmsKeyArn).toBeDefined();
    const { Ref } = z.object({ Ref: z.string() }).parse(lambda.LoggingConfig.LogGroup);
    expect(templates.service[Ref]?.Properties['RetentionInDays']).toBe(30);
  },
);

test('no secret stands in a template: each is a reference resolved at deployment', () => {
  for (const { Environment } of lambdas) {
    for (const [key, value] of Object.entries(Environment.Variables).filter(([name]) =>
      name.endsWith('_SECRET'),
    ))
      expect(JSON.stringify(value), key).toContain('{{resolve:secretsmanager:');
  }
});

test('the bank is asked where fees are taken and where effects are delivered, and nowhere else', () => {
  const asking = functionNames.filter((name) => 'FPS_INQUIRY_SECRET' in lambdaOf(name).Environment.Variables);
  expect(asking).toEqual(['paying', 'deliver-effects']);
});

test('every stage may differ in values only', () => {
  const types = (resources: Readonly<Record<string, { Type: string }>>) =>
    Object.values(resources).map(({ Type }) => Type);
  const production = synthesise({ stage: stages.production });
  for (const part of ['keys', 'tables', 'service', 'edge'] as const)
    expect(types(production[part])).toEqual(types(templates[part]));
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { describeWith } from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'findings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const findings = (app: ReturnType<typeof describeWith>) =>
  new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);

test.each(Object.values(stages))('cdk-nag finds nothing in $name', (stage) => {
  expect(findings(describeWith(folder, { stage }))).toEqual([]);
});

test('cdk-nag is asked at every synthesis: a careless bucket is not let through', () => {
  const app = describeWith(folder);
  const stack = app.node.children.find((child) => child instanceof Stack);
  if (!stack) throw new Error('The product has no stack');
  expect(new Bucket(stack, 'Careless').node.path).toContain('Careless');
  expect(findings(app)).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
  expect(() => app.synth()).toThrow(/AwsSolutions-S10/u);
});

test('whatever is acknowledged has a reason somebody can weigh', () => {
  const app = describeWith(folder);
  const reasons = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.values(z.record(z.string(), z.string()).parse(data)));
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason.length).toBeGreaterThan(40);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import { describeProduct } from './product.ts';
import { type StageName, stages } from './stages.ts';

/** Run by the CDK command, after run/synth.ts has built what is deployed. */
const Deployment = z.object({
  STAGE: z.enum(['dev', 'production'] as const satisfies StageName[]).default('dev'),
  /** Hong Kong, unless said otherwise. */
  DEPLOY_REGION: z.string().default('ap-east-1'),
  /** Set by the CDK command from the credentials in use; without any, templates are written for whichever account. */
  CDK_DEFAULT_ACCOUNT: z.string().optional(),
});

const { STAGE, DEPLOY_REGION, CDK_DEFAULT_ACCOUNT } = Deployment.parse(process.env);
const dist = fileURLToPath(new URL('../dist', import.meta.url));

describeProduct({
  stage: stages[STAGE],
  region: DEPLOY_REGION,
  account: CDK_DEFAULT_ACCOUNT,
  codeOf: (name) => Code.fromAsset(`${dist}/functions/${name}`),
  assets: JSON.stringify(JSON.parse(readFileSync(`${dist}/assets/assets.json`, 'utf8'))),
}).synth();

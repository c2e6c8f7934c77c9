import { App, type Environment, Validations } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EDGE_REGION } from './names.ts';
import type { FunctionName } from './permission-kinds.ts';
import { AuditStack } from './stacks/audit-stack.ts';
import { DocumentsStack } from './stacks/documents-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { KeysStack } from './stacks/keys-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { TablesStack } from './stacks/tables-stack.ts';
import type { Stage } from './stages.ts';

export interface ProductProps {
  readonly stage: Stage;
  readonly account?: string | undefined;
  readonly region: string;
  readonly codeOf: (name: FunctionName) => Code;
  readonly assets: string;
  /** Where the templates are written; the CDK command says it otherwise. */
  readonly outdir?: string;
}

const context = {
  /** Bucket logs are permitted by policy, not by access lists. */
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  /** A stack that others read from cannot be changed under them. */
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  /** What CloudFormation would refuse fails here. */
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

/** The whole product of a stage. Synthesis fails on any finding of cdk-nag that has no reason beside it, and without a real scanner. */
export function describeProduct({ stage, account, region, codeOf, assets, outdir }: ProductProps): App {
  if (stage.scanner === 'embedded')
    throw new Error(
      `Stage ${stage.name} has no real scanner: the embedded one knows a test file only. Set its scanner to guardduty.`,
    );
  const app = new App({ analyticsReporting: false, context, ...(outdir === undefined ? {} : { outdir }) });
  const at = (place: string): { env: Environment } => ({
    env: { region: place, ...(account === undefined ? {} : { account }) },
  });
  const name = (part: string) => `smart-regulator-${stage.name}-${part}`;
  const keys = new KeysStack(app, name('keys'), { stage, ...at(region) });
  const tables = new TablesStack(app, name('tables'), { stage, ...at(region) });
  const documents = new DocumentsStack(app, name('documents'), { stage, ...at(region) });
  new AuditStack(app, name('audit'), { stage, ...at(region) });
  new MailStack(app, name('mail'), { stage, productRegion: region, ...at(stage.mail.region) });
  const service = new ServiceStack(app, name('service'), {
    stage,
    tables,
    keys,
    documents,
    codeOf,
    assets,
    ...at(region),
  });
  const edge = new EdgeStack(app, name('edge'), { stage, bucketRegion: region, ...at(EDGE_REGION) });
  // The copy of the origin's secret and the gateway's name must be there first.
  edge.addStackDependency(service);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import { describeProduct, type ProductProps } from '../../infra/product.ts';
import { stages } from '../../infra/stages.ts';

const Resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof Resource>;
const Template = z.object({ Resources: z.record(z.string(), Resource) });

export const STACKS = ['keys', 'tables', 'documents', 'audit', 'service', 'edge'] as const;
export type StackPart = (typeof STACKS)[number];
export type Templates = Readonly<Record<StackPart, Readonly<Record<string, Resource>>>>;

export const region = 'ap-east-1';

/** The product of a stage with a tiny piece of code in every function, so that no test waits for bundles. */
export const describeWith = (outdir: string, more: Partial<ProductProps> = {}) =>
  describeProduct({
    stage: stages.dev,
    region,
    assets: '{"css":"/assets/a.css","script":"/assets/a.js","icon":"/assets/a.svg"}',
    codeOf: () => Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'),
    outdir,
    ...more,
  });

/** Templates as CloudFormation would get them, by stack. */
export function synthesise(more: Partial<ProductProps> = {}): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'infra-'));
  try {
    const app = describeWith(folder, more);
    const assembly = app.synth();
    const resources = (part: StackPart) => {
      const found = assembly.stacks.find(({ stackName }) => stackName.endsWith(`-${part}`));
      if (!found) throw new Error(`No stack ${part}`);
      const template: unknown = found.template;
      return Template.parse(template).Resources;
    };
    return {
      keys: resources('keys'),
      tables: resources('tables'),
      documents: resources('documents'),
      audit: resources('audit'),
      service: resources('service'),
      edge: resources('edge'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resources of a type with their logical names. */
export const ofType = (resources: Readonly<Record<string, Resource>>, type: string) =>
  Object.entries(resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties }]) => ({ id, properties: Properties }));

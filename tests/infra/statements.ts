import * as z from 'zod';
import type { FunctionName } from '../../infra/permission-kinds.ts';
import { permissions } from '../../infra/permissions.ts';
import { ofType, type Resource, type Templates } from './synthesised.ts';

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]);
const Statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Statement = z.infer<typeof Statement>;

const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

const Role = z.object({
  RoleName: z.string().optional(),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});

/** Every role of a stack with all it was given, by its name, or its logical name when it has none. */
export function rolesOf(resources: Readonly<Record<string, Resource>>) {
  const policies = ofType(resources, 'AWS::IAM::Policy').map(({ properties }) => Policy.parse(properties));
  return new Map(
    ofType(resources, 'AWS::IAM::Role').map(({ id, properties }) => {
      const { RoleName, ManagedPolicyArns } = Role.parse(properties);
      const statements = policies
        .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === id))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      return [RoleName ?? id, { statements, managed: ManagedPolicyArns }] as const;
    }),
  );
}

export const functionNames = Object.keys(permissions).filter(
  (name): name is FunctionName => name in permissions,
);

/** What a function's role says, by function. */
export function statementsOf(templates: Templates, name: FunctionName): Statement[] {
  const role = rolesOf(templates.service).get(`smart-regulator-dev-${name}`);
  if (!role) throw new Error(`${name} has no role`);
  return role.statements;
}

export const allows = (statements: readonly Statement[], action: string): Statement[] =>
  statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action.includes(action));

export const denies = (statements: readonly Statement[], action: string): Statement[] =>
  statements.filter(({ Effect, Action }) => Effect === 'Deny' && Action.includes(action));

/** Whether a statement is about a resource of another stack, by the beginning of its logical name there. */
export const isAbout = ({ Resource }: Statement, stack: 'keys' | 'tables', id: string): boolean =>
  JSON.stringify(Resource).includes(`smart-regulator-dev-${stack}:ExportsOutputFnGetAtt${id}`);

/** The partition keys a statement is limited to; `undefined` when it is not. */
export function leadingKeys({ Condition }: Statement): unknown {
  return Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
}

import { expect, test } from 'vitest';
import * as z from 'zod';
import { createTableInput } from '../../store/create-tables.ts';
import { type TableShape, tables } from '../../store/table-shape.ts';
import { ofType, synthesise } from './synthesised.ts';

const Replica = z.object({
  DeletionProtectionEnabled: z.boolean(),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
  SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }),
});
const Table = z.object({
  KeySchema: z.unknown(),
  AttributeDefinitions: z.array(z.unknown()),
  GlobalSecondaryIndexes: z.unknown().optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  Replicas: z.tuple([Replica]),
});

const templates = synthesise();
const made = ofType(templates.tables, 'AWS::DynamoDB::GlobalTable').map(({ id, properties }) => ({
  id,
  table: Table.parse(properties),
}));
const shapes: [string, TableShape][] = Object.entries(tables);
const tableOf = (logical: string) => {
  const found = made.find(({ id }) => id.toLowerCase().startsWith(logical));
  if (!found) throw new Error(`No table ${logical}`);
  return found.table;
};

test('makes the tables of the table shape and no other', () => {
  expect(made).toHaveLength(shapes.length);
});

test.each(shapes)('%s has the keys and indexes the embedded database has', (logical, shape) => {
  const input = createTableInput(logical, shape);
  const table = tableOf(logical);
  expect(table.KeySchema).toEqual(input.KeySchema);
  expect(table.GlobalSecondaryIndexes).toEqual(input.GlobalSecondaryIndexes);
  expect(table.AttributeDefinitions).toEqual(expect.arrayContaining(input.AttributeDefinitions ?? []));
  expect(table.TimeToLiveSpecification?.AttributeName).toBe(shape.timeToLive);
});

test.each(shapes)('%s is protected from deletion and encrypted under a key of our own', (logical) => {
  const [replica] = tableOf(logical).Replicas;
  expect(replica.DeletionProtectionEnabled).toBe(true);
  expect(JSON.stringify(replica.SSESpecification.KMSMasterKeyId)).toContain('Fn::GetAtt');
});

test.each(shapes)('%s can be restored only where the shape says so', (logical, { recovery }) => {
  const [replica] = tableOf(logical).Replicas;
  expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(recovery);
});

test('destroyed keys and ended sessions have no backup', () => {
  expect(tables.keys.recovery || tables.sessions.recovery).toBe(false);
});

test('only the cases table has a stream', () => {
  expect(
    shapes.filter(([logical]) => tableOf(logical).StreamSpecification).map(([logical]) => logical),
  ).toEqual(['cases']);
});

test('nothing that holds data goes when its stack goes', () => {
  const kept = { ...templates.tables, ...templates.keys };
  for (const [, resource] of Object.entries(kept)) expect(resource.DeletionPolicy).toBe('Retain');
});

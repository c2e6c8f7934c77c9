import { expect, it } from 'vitest';
import { recordOfReference } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { put, transact } from '../../store/transact.ts';
import { aWorld } from '../support/world.ts';

it('finds what a reference was given to by a consistent read, so that money told at once is not taken for unknown', async () => {
  const reads: boolean[] = [];
  const world = await aWorld({
    touch: ({ documents }) =>
      void documents.use((next) => (call) => {
        if (call.operation === 'GetItem') reads.push(call.input.ConsistentRead === true);
        return next(call);
      }),
  });
  const record = { kind: 'payment' as const, id: 'p1' };
  await transact(world.store, [put(world.store.names.cases, { ...rowKeys.reference('ABC'), record })]);
  expect(await recordOfReference(world.store, 'ABC')).toEqual(record);
  expect(await recordOfReference(world.store, 'ABD')).toBeUndefined();
  expect(reads).toEqual([true, true]);
  await world.store.documents.get({ TableName: world.store.names.cases, Key: rowKeys.reference('ABC') });
  expect(reads.at(-1)).toBe(false);
  await world.close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readRelease } from '../../store/releases.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { put, transact } from '../../store/transact.ts';
import { aDefinition } from '../support/definition.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

test('a release is one text in its row, and read as it was published; one kept as attributes, as before, reads the same', async () => {
  const definition = aDefinition();
  await world.publish(definition);
  const { store } = world;
  const published = await readRelease(store, { service: definition.id, number: 1 });
  expect(published?.definition.id).toBe(definition.id);

  const Key = rowKeys.release(definition.id, 1);
  const { Item } = await store.documents.get({ TableName: store.names.cases, Key });
  const { release } = z.object({ release: z.string() }).parse(Item);
  await transact(store, [
    put(store.names.cases, { ...rowKeys.release(definition.id, 2), release: JSON.parse(release) }),
  ]);
  expect(await readRelease(store, { service: definition.id, number: 2 })).toEqual(published);
  expect(await readRelease(store, { service: definition.id, number: 3 })).toBeUndefined();
});

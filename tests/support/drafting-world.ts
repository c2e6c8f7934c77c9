import { afterAll, beforeAll } from 'vitest';
import { draftingForm } from './drafting.ts';
import { aWorld, type World } from './world.ts';

/** A world in which the form for drafts is published, for all tests of a file. */
export function aDraftingWorld(): () => World {
  const open: { world?: World } = {};
  beforeAll(async () => {
    open.world = await aWorld();
    await open.world.publish(draftingForm);
  });
  afterAll(() => open.world?.close());
  return () => {
    if (!open.world) throw new Error('The world begins before the first test');
    return open.world;
  };
}

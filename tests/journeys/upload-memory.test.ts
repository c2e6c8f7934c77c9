import { expect, test } from 'vitest';
import { measureUploadMemory } from '../../bench/measures/upload-memory.ts';

test('a file of 100 MB goes through with at most 30 MB of memory more', async () => {
  const [figure] = await measureUploadMemory();
  expect(figure?.value).toBeLessThanOrEqual(30);
});

import { expect, test } from 'vitest';
import { measureUploadMemory } from '../../bench/measures/upload-memory.ts';

test('a file of 100 MB, be it a ZIP, goes through with at most 30 MB of memory more', async () => {
  const figures = await measureUploadMemory();
  expect(figures).toHaveLength(2);
  for (const { name, value, note } of figures) expect(value, `${name}: ${note}`).toBeLessThanOrEqual(30);
});

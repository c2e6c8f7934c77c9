import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataFolder } from '../../../local/database/lock-data-folder.ts';
import { startProcess } from '../../support/start-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('another process cannot hold the same folder, and the message says who holds it', async () => {
  const folder = temporaryFolder();
  const holder = await startProcess('hold-data-folder.ts', folder);
  expect(holder.line).toBe('locked');
  const refused = lockDataFolder(folder);
  expect(refused).toMatchObject({ ok: false, problem: 'held' });
  expect(refused.ok ? '' : refused.message).toMatch(/process \d+/u);
});

test('of many processes that start at once exactly one gets the folder', async () => {
  const folder = temporaryFolder();
  const lines = await Promise.all(
    [1, 2, 3, 4].map(async () => (await startProcess('hold-data-folder.ts', folder)).line),
  );
  expect(lines.filter((line) => line === 'locked')).toHaveLength(1);
});

test('a holder that was killed does not keep the folder', async () => {
  const folder = temporaryFolder();
  const holder = await startProcess('hold-data-folder.ts', folder);
  await holder.kill();
  const lock = lockDataFolder(folder);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
});

test('a folder can be taken again after it was released', () => {
  const folder = temporaryFolder();
  const first = lockDataFolder(folder);
  if (first.ok) first.value.release();
  const second = lockDataFolder(folder);
  expect([first.ok, second.ok]).toEqual([true, true]);
  if (second.ok) second.value.release();
});

test('a path that cannot be a folder is not writable, and the message names DATA_DIR', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const locked = lockDataFolder(join(file, 'data'));
  expect(locked).toMatchObject({ ok: false, problem: 'notWritable' });
  expect(locked.ok ? '' : locked.message).toContain('DATA_DIR');
});

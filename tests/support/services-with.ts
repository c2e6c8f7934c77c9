import { copyFileSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with the shipped services and some of the definitions tests have; it lives as long as the machine keeps temporary files. */
export function servicesWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-services-'));
  cpSync(join(root, 'services'), folder, { recursive: true });
  mkdirSync(join(folder, 'tests'));
  for (const name of names)
    copyFileSync(
      join(root, 'tests/support/definitions', `${name}.yaml`),
      join(folder, 'tests', `${name}.yaml`),
    );
  return folder;
}

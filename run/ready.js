// Plain JavaScript for whatever Node a newcomer has: makes the project complete, then runs the rest on its own Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.installed');
const projectNode = join(root, 'node_modules', '.bin', 'node');
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

const installed = () =>
  existsSync(marker) && readFileSync(marker, 'utf8') === lockHash && existsSync(projectNode);

if (!installed()) {
  console.error('Installing what package-lock.json names (once, about a minute) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0 || !existsSync(projectNode)) {
    console.error('npm ci did not finish. Read its message above, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(marker, lockHash);
}

const bin = join(root, 'node_modules', '.bin');
const child = spawn(projectNode, process.argv.slice(2), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
});
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

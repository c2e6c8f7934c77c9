import { spawnSync } from 'node:child_process';

/** Runs commands one after another and stops at the first that fails, with its exit code. */
export function runSteps(
  steps: readonly (readonly [name: string, command: string, ...args: string[]])[],
): void {
  for (const [name, command, ...args] of steps) {
    const began = performance.now();
    console.log(`\n▶ ${name}`);
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (status !== 0) {
      console.error(`✗ ${name} failed`);
      process.exit(status ?? 1);
    }
  }
}

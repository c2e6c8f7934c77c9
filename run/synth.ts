import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from '../build/assets.ts';
import { bundleFunctions } from '../build/bundle.ts';

/** `npm run synth [-- dev|production]`: bundles, assets, and the templates of a stage in cdk.out/. Asks nothing of the network. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [stage = process.env['STAGE'] ?? 'dev'] = process.argv.slice(2);

await Promise.all([
  bundleFunctions(join(root, 'dist', 'functions')),
  buildAssets(join(root, 'dist', 'assets')),
]);
const cdk = join(root, 'node_modules', '.bin', 'cdk');
const { status } = spawnSync(cdk, ['synth', '--quiet', '--no-lookups', '--no-notices'], {
  cwd: root,
  stdio: 'inherit',
  // Without credentials the command would otherwise look for a virtual machine's.
  env: { ...process.env, STAGE: stage, AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' },
});
if (status === 0) {
  const folder = join(root, 'cdk.out');
  console.log(`Stage ${stage}: accepted by cdk-nag, written to ${folder}`);
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.template.json') && name.includes(`-${stage}-`),
  )) {
    console.log(`  ${file}`);
  }
}
process.exitCode = status ?? 1;

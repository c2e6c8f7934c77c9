import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../build/build-all.ts';

/** `npm run synth [-- dev|production]`: bundles, assets, and the templates of a stage in cdk.out/. Asks nothing of the network. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [stage = process.env['STAGE'] ?? 'dev'] = process.argv.slice(2);

await buildAll();
const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'));
const { status } = spawnSync(process.execPath, [cdk, 'synth', '--quiet', '--no-lookups', '--no-notices'], {
  cwd: root,
  stdio: 'inherit',
  // Without credentials the command would otherwise look for a virtual machine's.
  env: { ...process.env, STAGE: stage, AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' },
});
if (status === 0) {
  const folder = join(root, 'cdk.out');
  const templates = readdirSync(folder).filter(
    (name) => name.startsWith(`smart-regulator-${stage}-`) && name.endsWith('.template.json'),
  );
  console.log(`Stage ${stage}, with nothing for cdk-nag to find: ${folder}`);
  for (const name of templates) console.log(`  ${name}`);
}
process.exitCode = status ?? 1;

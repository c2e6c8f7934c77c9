import { parseArgs } from 'node:util';
import { verifyAudit } from './audit/verify.ts';

const usage = `Usage:
  npm run cli -- audit verify [--keys <file>]

Checks every chain of events and of readings, every day's signed root and what is under it, and names whatever does not hold.
  --keys <file>   signing keys as published at /.well-known/audit-keys.json, instead of asking the key service

Which product: the one in the data folder (DATA_DIR), running or stopped; or, where CASES_TABLE is set, the one that
CASES_TABLE, ROOTS_BUCKET, AUDIT_KEY, AWS_REGION and the credentials of the environment lead to.
Exit code: 0 = all holds, 1 = something does not, 2 = it could not be checked.`;

const say = (line: string) => console.log(line);

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (positionals.join(' ') === 'audit verify' && values.help !== true)
    return verifyAudit({ keys: values.keys }, say);
  say(usage);
  return values.help === true ? 0 : 2;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'It failed for an unknown reason');
  process.exitCode = 2;
}

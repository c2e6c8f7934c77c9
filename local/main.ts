import { localSettings } from './config.ts';
import { start } from './start.ts';
import { welcome } from './welcome.ts';

const read = localSettings();
if (!read.ok) fail(read.message);
const started = await start(read.settings);
if (!started.ok) fail(started.message);

console.log(`ready ${started.origin}`);
console.log(welcome(started.origin));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void started.stop().then(() => process.exit(0));
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

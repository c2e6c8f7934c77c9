import { startDatabase } from '../../local/database/start-database.ts';

/** A program for tests: starts the embedded database on the folder it is given, prints its process id, and stays until it is killed. */
const started = await startDatabase({ folder: process.argv[2] ?? '', tables: [], environment: process.env });
process.stdout.write(`${started.ok ? started.value.pid : started.problem}\n`);
setInterval(() => {}, 1000);

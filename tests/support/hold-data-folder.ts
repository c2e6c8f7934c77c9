import { lockDataFolder } from '../../local/database/lock-data-folder.ts';

/** A program for tests: locks the folder it is given, says how that went, and stays until it is killed. */
const locked = lockDataFolder(process.argv[2] ?? '');
process.stdout.write(`${locked.ok ? 'locked' : locked.problem}\n`);
if (locked.ok) setInterval(() => {}, 1000);

import { recordDeps } from '../../http/web-deps.ts';
import { settings } from './config.ts';
import { noteReturns } from './note-return.ts';

/** Started by what the mail service tells of mail that came back, each at least once, in any order. */
export const handler = noteReturns(recordDeps(settings()));

import type { Command } from '../schemas/command.ts';
import { clocks } from './frame.ts';

/** Warns supervisors that a stage is about to be granted by silence. */
export const silenceWarning = (stage: string): string => `${stage}-silence-warning`;

/** Reminds an applicant of a letter of requirements. */
export const requirementsReminder = (stage: string): string => `${stage}-reminder`;

const ofCase: ReadonlySet<string> = new Set([
  clocks.pledge,
  clocks.pledgeWarning,
  clocks.target,
  clocks.targetWarning,
  clocks.requestReminder,
]);
const endings = [silenceWarning(''), requirementsReminder('')];

/** Rang only to warn of a date, remind of it or mark that it passed: what may be done is what it was before. */
export const onlyTells = (command: Command): boolean =>
  command.type === 'clock.ring' &&
  (ofCase.has(command.input.clock) || endings.some((ending) => command.input.clock.endsWith(ending)));

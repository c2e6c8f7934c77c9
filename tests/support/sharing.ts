import type { CommandType } from '../../schemas/command.ts';

const commands: ReadonlySet<CommandType> = new Set([
  'case.assign',
  'case.claim',
  'case.cancel',
  'correction.confirm',
  'correction.propose',
  'correction.reject',
  'case.escalate',
  'case.flag',
  'case.move',
  'case.recuse',
  'case.unflag',
  'duplicate.settle',
]);

/** Tests of stages look past how officers share their work; desk-work.test.ts tells that. */
export const besidesSharing = (offered: readonly CommandType[]): CommandType[] =>
  offered.filter((command) => !commands.has(command));

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
  'message.send',
  'message.read',
]);

/** Tests of stages look past how officers share their work and past messages; desk-work.test.ts and messages.test.ts tell that. */
export const besidesSharing = (offered: readonly CommandType[]): CommandType[] =>
  offered.filter((command) => !commands.has(command));

import type { Command, CommandType } from '../schemas/command.ts';
import type { Recorder } from './engine.ts';

type Of<T extends CommandType> = Extract<Command, { type: T }>;

/** A recorder for one command; named by another command it is a bug of whoever wrote the machine. */
export function recordAs<Context, T extends CommandType>(
  type: T,
  write: (context: Context, command: Of<T>, stage: string, given?: unknown) => Context,
): Recorder<Context> {
  const isMine = (command: Command): command is Of<T> => command.type === type;
  return (context, command, stage, given) => {
    if (!isMine(command)) throw new Error(`${command.type} cannot be recorded as ${type}`);
    return write(context, command, stage, given);
  };
}

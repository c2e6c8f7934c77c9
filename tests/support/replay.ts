import type { Command } from '../../schemas/command.ts';
import {
  advance,
  beginning,
  persist,
  restore,
  type StoredSnapshot,
  StoredSnapshot as Stored,
} from '../../workflows/advance.ts';
import type { Engine } from '../../workflows/engine.ts';

/** What a history leads to, by nothing but its commands; throws when one of them is no longer accepted. */
export function replay(engine: Engine, commands: readonly Command[]): StoredSnapshot {
  const last = commands.reduce((snapshot, command, index) => {
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted)
      throw new Error(`Event ${index + 1}, ${command.type}, is refused on replay: ${advanced.refusal}`);
    return restore(engine, asStored(persist(advanced.snapshot)));
  }, beginning(engine));
  return asStored(persist(last));
}

/** As a database gives it back: plain JSON. */
export const asStored = (snapshot: StoredSnapshot): StoredSnapshot =>
  Stored.parse(JSON.parse(JSON.stringify(snapshot)));

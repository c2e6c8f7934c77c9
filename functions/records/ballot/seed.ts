import type { KeyService } from '../../../adapters/keys/key-service.ts';
import { commitmentOf } from '../../../rules/ballot/draw.ts';
import type { BallotMethod, BallotRound, RoundState } from '../../../schemas/ballot.ts';
import type { Instant } from '../../../schemas/time.ts';
import { readRound, roundWrite } from '../../../store/rounds.ts';
import { nameOfRound, type RoundRef } from '../../../store/row-keys.ts';
import type { Store } from '../../../store/store.ts';
import { transact } from '../../../store/transact.ts';

interface Deps {
  readonly store: Store;
  readonly keyService: Pick<KeyService, 'mac'>;
}

/**
 * The seed of a round follows from its name, under a key that never leaves its home: nobody has to keep it, nobody can try another
 * one, and until lots are drawn nobody has seen it.
 */
export async function seedOf({ keyService }: Deps, round: RoundRef): Promise<string> {
  const mac = await keyService.mac(Buffer.from(`ballot seed\n${nameOfRound(round)}`));
  return Buffer.from(mac).toString('hex');
}

/** A round, begun with what is published of its seed if nobody has begun it yet. */
export async function openRound(
  deps: Deps,
  about: { readonly service: string; readonly stage: string; readonly method: BallotMethod },
  round: BallotRound,
  at: Instant,
): Promise<RoundState> {
  const ref = { service: about.service, stage: about.stage, round: round.id };
  const found = await readRound(deps.store, ref);
  if (found) return found;
  const begun: RoundState = {
    ...about,
    round,
    version: 1,
    commitment: await commitmentOf(await seedOf(deps, ref)),
    committedAt: at,
    placed: 0,
    taken: 0,
    nextWaiting: 1,
    after: '',
  };
  if ((await transact(deps.store, [roundWrite(deps.store, begun, 0)])).ok) return begun;
  return openRound(deps, about, round, at);
}

import type { CaseContext } from '../schemas/case.ts';
import { ballotOf } from './ballot-records.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';

/** No round takes the case: it was sent outside all of them, or its round has come to its end. */
const roundMissing: AuthorityCheck<CaseContext> = {
  refusal: 'notNow',
  onStanding: (context, _standing, { stage = '' }) => ballotOf(context, stage)?.over?.why === 'noRound',
};

const inTurn: InputCheck<CaseContext> = {
  refusal: 'notInTurn',
  onCommand: (_context, command) =>
    (command.type === 'ballot.place' || command.type === 'ballot.offer') && command.facts.inTurn,
};

const gotIs: InputCheck<CaseContext> = {
  refusal: 'notInTurn',
  onCommand: (_context, command, { got }) => command.type === 'ballot.place' && command.input.got === got,
};

export const ballotChecks = { roundMissing, inTurn, gotIs } satisfies Checks<CaseContext>;

import { formatHongKongDate } from '../rules/time.ts';
import type { BallotMethod, BallotRound, RoundState } from '../schemas/ballot.ts';
import type { Language, Text } from '../schemas/text.ts';
import { ballotTexts } from './texts/ballots.ts';
import { words } from './texts/words.ts';

/** A round as pages show it; `state` is there once somebody has joined. */
export interface RoundShown {
  readonly service: string;
  readonly stage: string;
  readonly round: string;
  readonly name: Text;
  readonly method: BallotMethod;
  readonly period: BallotRound;
  readonly standing: 'ahead' | 'open' | 'running' | 'toClose' | 'frozen' | 'drawn' | 'ended';
  readonly state: RoundState | undefined;
}

export const periodWords = ({ period }: RoundShown, language: Language): string =>
  words(ballotTexts.fromTo, language, {
    from: formatHongKongDate(period.opens, language),
    to: formatHongKongDate(period.closes, language),
  });

import { formatHongKongDate } from '../../rules/time.ts';
import type { BallotMethod, BallotRound } from '../../schemas/ballot.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../languages.ts';
import { ballotToldTexts } from '../texts/ballot-told.ts';
import { words } from '../texts/words.ts';
import { Inset } from './blocks.tsx';

export interface BallotTold {
  readonly service: string;
  readonly stage: string;
  readonly period: BallotRound;
  readonly method: BallotMethod;
  readonly number: number | undefined;
  readonly state: 'entered' | 'place' | 'waiting' | 'offered' | 'over';
}

/** The part of an application in a round: its number, and what came of it. */
export const BallotPart = ({
  ballot,
  language,
}: {
  readonly ballot: BallotTold;
  readonly language: Language;
}) => {
  const { service, stage, period } = ballot;
  const at = { language: segmentOf(language), service, stage, round: period.id };
  return (
    <Inset>
      <p class="govuk-body">{sentenceOf(ballot, language)}</p>
      <a class="govuk-link" href={pathTo('ballot', at)}>
        {words(ballotToldTexts.seeResult, language)}
      </a>
    </Inset>
  );
};

function sentenceOf({ state, method, number, period }: BallotTold, language: Language): string {
  const { quota } = period;
  const numbered = { number: number ?? '' };
  switch (state) {
    case 'entered':
      return method === 'draw'
        ? words(ballotToldTexts.inDraw, language, {
            quota,
            closes: formatHongKongDate(period.closes, language),
          })
        : words(ballotToldTexts.inOrder, language, { quota });
    case 'waiting':
      return words(ballotToldTexts.youWait, language, {
        ...numbered,
        quota,
        ends: formatHongKongDate(period.ends, language),
      });
    case 'over':
      return number === undefined
        ? words(ballotToldTexts.noneLeft, language)
        : words(ballotToldTexts.noneForNumber, language, {
            ...numbered,
            ends: formatHongKongDate(period.ends, language),
          });
    case 'place':
      return words(ballotToldTexts.youHave, language, numbered);
    case 'offered':
      return words(ballotToldTexts.youGot, language, numbered);
  }
}

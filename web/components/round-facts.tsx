import { formatHongKongDate, formatHongKongMoment } from '../../rules/time.ts';
import type { Language } from '../../schemas/text.ts';
import { periodWords, type RoundShown } from '../ballot-words.ts';
import { ballotTexts } from '../texts/ballots.ts';
import { words } from '../texts/words.ts';
import { SummaryList } from './summary-list.tsx';

interface Part {
  readonly round: RoundShown;
  readonly language: Language;
}

/** A round in a few lines; of a draw, what it can be checked with. */
export const RoundFacts = ({ round, language }: Part) => {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  return (
    <SummaryList
      rows={[
        { key: say('period'), value: periodWords(round, language) },
        { key: say('places'), value: String(round.period.quota) },
        { key: say('waitsUntil'), value: formatHongKongDate(round.period.ends, language) },
        { key: say('state'), value: say(round.standing) },
        ...(round.method === 'draw' ? drawRows({ round, language }) : []),
      ]}
    />
  );
};

function drawRows({ round: { state }, language }: Part) {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const code = (text: string) => <code>{text}</code>;
  return [
    {
      key: say('commitment'),
      value:
        state === undefined ? (
          say('notYetCommitted')
        ) : (
          <>
            {code(state.commitment)}
            <br />
            {words(ballotTexts.committed, language, {
              moment: formatHongKongMoment(state.committedAt, language),
            })}
          </>
        ),
    },
    ...(state?.frozen
      ? [
          { key: say('entries'), value: String(state.frozen.entries) },
          { key: say('root'), value: code(state.frozen.root) },
        ]
      : []),
    ...(state?.drawn ? [{ key: say('seed'), value: code(state.drawn.seed) }] : []),
  ];
}

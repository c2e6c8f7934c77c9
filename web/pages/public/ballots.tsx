import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { periodWords, type RoundShown } from '../../ballot-words.ts';
import { BackLink, Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { RoundFacts } from '../../components/round-facts.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { ballotTexts } from '../../texts/ballots.ts';
import { words } from '../../texts/words.ts';

const addressOf = ({ service, stage, round }: RoundShown) => ({ service, stage, round });

/** Every round of every service, for anybody. */
export function ballotsPage(
  { rounds }: { readonly rounds: readonly RoundShown[] },
  language: Language,
): Page {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const at = { language: segmentOf(language) };
  return {
    title: say('list'),
    body: (
      <Column>
        <Title>{say('list')}</Title>
        <Body>{say('listIntro')}</Body>
        {rounds.length === 0 ? (
          <Body>{say('none')}</Body>
        ) : (
          <Table
            caption={say('desk')}
            heads={[say('service'), say('period'), say('places'), say('state')]}
            rows={rounds.map((round) => ({
              key: `${round.service} ${round.stage} ${round.round}`,
              cells: [
                words(round.name, language),
                <a key="go" class="govuk-link" href={pathTo('ballot', { ...at, ...addressOf(round) })}>
                  {periodWords(round, language)}
                </a>,
                String(round.period.quota),
                say(round.standing),
              ],
            }))}
          />
        )}
      </Column>
    ),
  };
}

export interface BallotModel {
  readonly round: RoundShown;
  readonly places: readonly {
    readonly number: number;
    readonly reference: string;
    readonly got: 'place' | 'waiting' | 'gone';
    readonly offered?: true | undefined;
    readonly freed?: true | undefined;
  }[];
  /** The last number shown, where there are more. */
  readonly more: number | undefined;
}

const outcomeOf = ({ got, offered, freed }: BallotModel['places'][number]) => {
  if (freed === true) return 'freed';
  return offered === true ? 'place' : got;
};

/** A round with its result, and how anybody can work it out again. */
export function ballotPage({ round, places, more }: BallotModel, language: Language): Page {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const at = { language: segmentOf(language), ...addressOf(round) };
  return {
    title: `${words(round.name, language)} ${periodWords(round, language)}`,
    body: (
      <Column>
        <BackLink href={pathTo('ballots', { language: at.language })} language={language} />
        <Title caption={words(round.name, language)}>
          {words(ballotTexts.roundOf, language, { period: periodWords(round, language) })}
        </Title>
        <RoundFacts round={round} language={language} />
        <Heading>{say('how')}</Heading>
        {round.method === 'draw' ? (
          <>
            <Body>{say('howDraw')}</Body>
            <Body>{say('howSeed')}</Body>
          </>
        ) : (
          <Body>{say('howFirst')}</Body>
        )}
        {round.state !== undefined && (
          <Body>
            <a class="govuk-link" href={pathTo('ballotData', at)}>
              {say('data')}
            </a>
          </Body>
        )}
        {places.length === 0 ? (
          <Body>{say('noResult')}</Body>
        ) : (
          <Table
            caption={say('result')}
            heads={[say('number'), say('reference'), say('got')]}
            rows={places.map((place) => ({
              key: place.reference,
              cells: [String(place.number), place.reference, say(outcomeOf(place))],
            }))}
          />
        )}
        {more !== undefined && (
          <Body>
            <a class="govuk-link" href={`${pathTo('ballot', at)}?after=${more}`}>
              {say('more')}
            </a>
          </Body>
        )}
      </Column>
    ),
  };
}

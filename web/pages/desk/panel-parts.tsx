import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { commandTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

export interface VoteShown {
  readonly name: string;
  readonly at: Instant;
  readonly vote: 'grant' | 'refuse';
  readonly why: string;
  /** Of a member who has an interest in the case. */
  readonly barred: boolean;
}

/** Votes that wait to be pronounced on, or were. */
export interface VotesShownModel {
  readonly at: string;
  readonly votes: readonly VoteShown[];
}

const choice = { grant: decisionTexts.votedGrant, refuse: decisionTexts.votedRefuse } as const;

export const VotesShown = ({
  rounds,
  language,
}: {
  readonly rounds: readonly VotesShownModel[];
  readonly language: Language;
}) => (
  <>
    {rounds.map(({ at, votes }) => {
      const counted = votes.filter(({ barred }) => !barred);
      const tally = (vote: 'grant' | 'refuse') => String(counted.filter((one) => one.vote === vote).length);
      return (
        <section key={at}>
          <Heading>{words(decisionTexts.votes, language)}</Heading>
          <Body>
            {words(decisionTexts.tally, language, { grant: tally('grant'), refuse: tally('refuse') })}
          </Body>
          <SummaryList
            rows={votes.map((vote) => ({
              key: vote.name,
              value: [
                words(choice[vote.vote], language),
                ...(vote.barred ? [words(decisionTexts.notCounted, language)] : []),
                vote.why,
                formatHongKongMoment(vote.at, language),
              ].join('\n'),
            }))}
          />
        </section>
      );
    })}
  </>
);

export interface VoteFormModel {
  readonly stage: string;
  readonly quorum: number;
}

/** Sends `vote` and `voteWhy`. */
export const VoteForm = ({
  place,
  panel,
  language,
}: {
  readonly place: FormPlace;
  readonly panel: VoteFormModel;
  readonly language: Language;
}) => (
  <section>
    <Heading>{words(decisionTexts.yourVote, language)}</Heading>
    <Body>
      {words(decisionTexts.quorum, language, { quorum: String(panel.quorum) })}{' '}
      {words(decisionTexts.voteHint, language)}
    </Body>
    <RadioField
      id={deskFieldId('vote')}
      name="vote"
      label={words(decisionTexts.yourVote, language)}
      error={errorAt(place.errors, deskFieldId('vote'))}
      chosen={deskChosen(place, 'vote')}
      items={(['grant', 'refuse'] as const).map((value) => ({
        value,
        label: words(choice[value], language),
      }))}
      language={language}
    />
    <TextArea {...deskField(place, 'voteWhy', words(decisionTexts.voteWhy, language), language)} rows={3} />
    <Button
      action={pathTo('deskStep', { language: segmentOf(language), case: place.case, step: 'panel.vote' })}
    >
      {words(commandTexts['panel.vote'], language)}
    </Button>
  </section>
);

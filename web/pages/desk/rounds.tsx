import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { type RoundShown, periodWords } from '../../ballot-words.ts';
import { BackLink, Banner, Body, Column, Heading, Inset, Title, Warning } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { RoundFacts } from '../../components/round-facts.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { ballotTexts } from '../../texts/ballots.ts';
import { words } from '../../texts/words.ts';

/** The rounds of an officer's teams. */
export function deskRoundsPage(
  { rounds }: { readonly rounds: readonly RoundShown[] },
  language: Language,
): Page {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const at = { language: segmentOf(language) };
  return {
    title: say('desk'),
    body: (
      <Column>
        <BackLink href={pathTo('desk', at)} language={language} />
        <Title>{say('desk')}</Title>
        {rounds.length === 0 ? (
          <Body>{say('none')}</Body>
        ) : (
          <Table
            caption={say('desk')}
            heads={[say('service'), say('period'), say('state')]}
            rows={rounds.map((round) => ({
              key: `${round.service} ${round.stage} ${round.round}`,
              cells: [
                words(round.name, language),
                <a key="go" class="govuk-link" href={pathTo('deskRound', { ...at, ...addressOf(round) })}>
                  {periodWords(round, language)}
                </a>,
                say(round.standing),
              ],
            }))}
          />
        )}
      </Column>
    ),
  };
}

const addressOf = ({ service, stage, round }: RoundShown) => ({ service, stage, round });

export interface DeskRoundModel {
  readonly round: RoundShown;
  readonly done?: 'fixed' | 'drawnNow';
  /** Why who looks at it may not do either. */
  readonly barred: Readonly<Record<'fix' | 'draw', 'roleMissing' | 'secondPerson' | undefined>>;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

/** One round; sends `act`: `fix` the list, or `draw` lots. */
export function deskRoundPage(model: DeskRoundModel, language: Language): Page {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const { round, done } = model;
  const { state } = round;
  const at = { language: segmentOf(language) };
  const isDraw = round.method === 'draw';
  return {
    title: `${words(round.name, language)} ${periodWords(round, language)}`,
    hasErrors: model.errors.length > 0,
    body: (
      <Column>
        <BackLink href={pathTo('deskRounds', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {done !== undefined && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{say(done)}</p>
          </Banner>
        )}
        <Title caption={words(round.name, language)}>
          {words(ballotTexts.roundOf, language, { period: periodWords(round, language) })}
        </Title>
        <RoundFacts round={round} language={language} />
        {state !== undefined && (
          <Body>
            {words(ballotTexts.counted, language, {
              taken: state.taken,
              quota: state.round.quota,
              placed: state.placed,
            })}
          </Body>
        )}
        {isDraw && round.standing === 'toClose' && <Act act="fix" model={model} language={language} />}
        {isDraw && round.standing === 'frozen' && (
          <>
            {state?.frozen !== undefined && (
              <Body>
                {words(ballotTexts.fixedAt, language, {
                  moment: formatHongKongMoment(state.frozen.at, language),
                })}
              </Body>
            )}
            <Act act="draw" model={model} language={language} />
          </>
        )}
        <Body>
          <a class="govuk-link" href={pathTo('ballot', { ...at, ...addressOf(round) })}>
            {say('toPublic')}
          </a>
        </Body>
      </Column>
    ),
  };
}

interface ActProps {
  readonly act: 'fix' | 'draw';
  readonly model: DeskRoundModel;
  readonly language: Language;
}

const whoMay = { fix: 'whoFixes', draw: 'whoDraws' } as const;

/** What is to be done next, to who may; others read who does it. */
const Act = ({ act, model, language }: ActProps) => {
  const say = (key: keyof typeof ballotTexts) => words<string>(ballotTexts[key], language);
  const barred = model.barred[act];
  if (barred !== undefined)
    return (
      <>
        <Heading>{say(act)}</Heading>
        <Inset>{say(barred === 'secondPerson' ? 'secondPersonDraws' : whoMay[act])}</Inset>
      </>
    );
  const action = pathTo('actOnRound', { language: segmentOf(language), ...addressOf(model.round) });
  return (
    <Form action={action} stamp={model.stamp}>
      <Heading>{say(act)}</Heading>
      <Warning language={language}>{say(act === 'fix' ? 'fixWhat' : 'drawWhat')}</Warning>
      <Button name="act" value={act}>
        {say(act)}
      </Button>
    </Form>
  );
};

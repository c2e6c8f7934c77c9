import type { RefusalCode } from '../../../schemas/refusal.ts';
import type { Language } from '../../../schemas/text.ts';
import { Banner, Body } from '../../components/blocks.tsx';
import { History, type HistoryEntry } from '../../components/history.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { chosenIn, type FieldValues } from '../../questions/control.tsx';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts, type DeskCommand } from '../../texts/desk.ts';
import { proposedTexts } from '../../texts/proposals.ts';
import { refusalTexts } from '../../texts/refusals.ts';
import { words } from '../../texts/words.ts';

/** What became of what an officer just did, and what they may not do. */
export interface ToldModel {
  readonly notOffered: readonly {
    readonly commands: readonly DeskCommand[];
    readonly refusal: RefusalCode;
  }[];
  /** What happened since the officer opened the page; nothing was done and what was typed is kept. */
  readonly changed?: readonly HistoryEntry[] | undefined;
  /** The command just given was refused, or done. */
  readonly refused?: RefusalCode | undefined;
  readonly done?: DeskCommand | undefined;
  /** What waits for a second person to endorse it. */
  readonly proposed?: 'grant' | 'refuse' | undefined;
  /** What was typed before a session ended is shown again in its form. */
  readonly rescued?: boolean;
  readonly typed?: FieldValues | undefined;
}

interface Part {
  readonly model: ToldModel;
  readonly language: Language;
}

interface ToldProps {
  readonly model: Omit<ToldModel, 'notOffered'>;
  readonly language: Language;
}

export const Told = ({ model, language }: ToldProps) => {
  if (model.changed !== undefined) {
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(deskCaseTexts.changed, language)}</p>
        <Body>{words(deskCaseTexts.changedWhat, language)}</Body>
        <History entries={model.changed} language={language} />
        <Typed model={model} language={language} />
      </Banner>
    );
  }
  if (model.refused !== undefined) {
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(deskCaseTexts.refused, language)}</p>
        <Body>{words(refusalTexts[model.refused], language)}</Body>
        <Typed model={model} language={language} />
      </Banner>
    );
  }
  if (model.rescued === true) return <KeptBanner language={language} />;
  const isProposed = model.proposed !== undefined && model.done === `decision.${model.proposed}`;
  return model.done === undefined ? null : (
    <Banner language={language} kind="success">
      <p class="govuk-notification-banner__heading">
        {isProposed
          ? words(proposedTexts[model.proposed], language)
          : words(deskCaseTexts.done, language, { command: words(commandTexts[model.done], language) })}
      </p>
      {isProposed && <Body>{words(proposedTexts.waits, language)}</Body>}
    </Banner>
  );
};

/** Controls in which an officer writes sentences. */
const isSentence = (name: string): boolean =>
  /^(?:note|what|text|\w+Text|moreRequired|correctValue|conditions\w+|\w+Why|reason\[.+\])$/u.test(name);

/** Sentences that were sent; their form may be gone with the stage, or with a colleague who took the case. */
const Typed = ({ model: { typed = {} }, language }: ToldProps) => {
  const sentences = Object.keys(typed)
    .filter(isSentence)
    .flatMap((name) => chosenIn(typed, name))
    .filter((sentence) => sentence.trim() !== '');
  return sentences.length === 0 ? null : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words(deskCaseTexts.youTyped, language)}</span>
      </summary>
      <div class="govuk-details__text">
        {sentences.map((sentence, index) => (
          <p class="govuk-body product-as-typed" key={index}>
            {sentence}
          </p>
        ))}
      </div>
    </details>
  );
};

export const NotOffered = ({ model, language }: Part) =>
  model.notOffered.length === 0 ? null : (
    <div class="govuk-inset-text">
      <ul class="govuk-list">
        {model.notOffered.map(({ commands, refusal }) => (
          <li key={refusal}>
            {words(deskCaseTexts.notOffered, language, {
              command: commands
                .map((command) => words(commandTexts[command], language))
                .join(words(deskCaseTexts.and, language)),
              why: words(refusalTexts[refusal], language),
            })}
          </li>
        ))}
      </ul>
    </div>
  );

import type { Language } from '../../schemas/text.ts';
import type { SignedIn } from '../page.tsx';
import { sessionTexts, visitTexts } from '../texts/session-ends.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

interface SessionWarningProps {
  readonly signedIn: SignedIn;
  readonly language: Language;
}

/**
 * The dialog that says the session is about to end; its script opens it. Without the script the footer says the rule, and a form sent too
 * late is kept.
 */
export const SessionWarning = ({ signedIn, language }: SessionWarningProps) => {
  const { session, csrf, signOutPath } = signedIn;
  const { idle, absolute } = session.secondsLeft;
  const isVisit = signedIn.anonymous === true;
  const texts = isVisit ? { ...sessionTexts, ...visitTexts } : sessionTexts;
  const say = (key: 'title' | 'overTitle' | 'over' | 'kept' | 'stay' | 'goOn' | 'notReached') =>
    words<string>(texts[key], language);
  const minutes = '{minutes}';
  return (
    <dialog
      id="session-ending"
      class="product-dialog"
      aria-labelledby="session-ending-title"
      aria-describedby="session-ending-text"
      data-path={session.path}
      data-idle={String(idle)}
      data-absolute={String(absolute)}
      data-csrf={csrf}
      data-over-title={say('overTitle')}
      data-over={say('over')}
      data-idle-text={words(texts.idle, language, { minutes })}
      data-absolute-text={words(texts.absolute, language, { minutes, hours: session.absoluteHours })}
      data-not-reached={say('notReached')}
    >
      <h2 class="govuk-heading-m" id="session-ending-title">
        {say('title')}
      </h2>
      <div id="session-ending-text">
        <p class="govuk-body" data-session="text"></p>
        <p class="govuk-body" data-session="kept">
          {say('kept')}
        </p>
      </div>
      <p class="govuk-body" role="status" data-session="problem"></p>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" data-session="stay">
          {say('stay')}
        </button>
        <button type="button" class="govuk-button" data-session="go-on" hidden>
          {say('goOn')}
        </button>
        <form method="post" action={signOutPath} data-session="sign-out">
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words(isVisit ? shellTexts.leave : shellTexts.signOut, language)}
          </button>
        </form>
      </div>
    </dialog>
  );
};

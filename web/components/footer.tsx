import type { Language } from '../../schemas/text.ts';
import type { Shell, SignedIn } from '../page.tsx';
import { sessionTexts, visitTexts } from '../texts/session-ends.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { SupportLine } from './support-line.tsx';

export const Footer = ({ shell, container }: { readonly shell: Shell; readonly container: string }) => (
  <footer class="govuk-template__footer">
    <div class="product-footer">
      <div class={container}>
        <h2 class="govuk-heading-s">{words(shellTexts.help, shell.language)}</h2>
        <SupportLine support={shell.support} language={shell.language} />
        {shell.signedInAs !== undefined && (
          <SessionRule signedIn={shell.signedInAs} language={shell.language} />
        )}
      </div>
    </div>
  </footer>
);

const SessionRule = ({
  signedIn,
  language,
}: {
  readonly signedIn: SignedIn;
  readonly language: Language;
}) => {
  const { idleMinutes: minutes, endsAt: time } = signedIn.session;
  const isVisit = signedIn.anonymous === true;
  return (
    <p class="govuk-body-s">
      {words(isVisit ? visitTexts.rule : sessionTexts.rule, language, { minutes, time })}
      {!isVisit && `${language === 'en' ? ' ' : ''}${words(sessionTexts.kept, language)}`}
    </p>
  );
};

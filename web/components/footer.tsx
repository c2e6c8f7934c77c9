import type { Shell } from '../page.tsx';
import { sessionTexts } from '../texts/drafts.ts';
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
          <p class="govuk-body-s">
            {words(sessionTexts.rule, shell.language, {
              minutes: shell.signedInAs.session.idleMinutes,
              time: shell.signedInAs.session.endsAt,
            })}{' '}
            {words(sessionTexts.kept, shell.language)}
          </p>
        )}
      </div>
    </div>
  </footer>
);

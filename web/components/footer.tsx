import type { Shell } from '../page.tsx';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { SupportLine } from './support-line.tsx';

export const Footer = ({ shell, container }: { readonly shell: Shell; readonly container: string }) => (
  <footer class="govuk-template__footer">
    <div class="product-footer">
      <div class={container}>
        <h2 class="govuk-heading-s">{words(shellTexts.help, shell.language)}</h2>
        <SupportLine support={shell.support} language={shell.language} />
      </div>
    </div>
  </footer>
);

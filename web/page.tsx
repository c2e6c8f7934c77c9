import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../schemas/text.ts';
import { Footer } from './components/footer.tsx';
import { Header } from './components/header.tsx';
import { SessionWarning } from './components/session-warning.tsx';
import { languageTag } from './languages.ts';
import { shellTexts } from './texts/shell.ts';
import { words } from './texts/words.ts';

/** One page as a value: what a handler answers with, before the frame is put around it. */
export interface Page {
  readonly title: string;
  readonly body: ComponentChildren;
  /** HTTP status; 200 when absent. */
  readonly status?: number;
  /** The title says "Error:" first, so that a screen reader does too. */
  readonly hasErrors?: boolean;
  /** The form whose typed values a change of language must keep: the switch submits it. */
  readonly switchForm?: SwitchForm;
  /** Desk pages use the whole width. */
  readonly wide?: boolean;
}

/** `action` shows the page again in its address's language, as typed, and does nothing else; without it the form's own does. */
export interface SwitchForm {
  readonly id: string;
  readonly action?: string;
}

export interface AssetPaths {
  readonly css: string;
  readonly script: string;
  readonly icon: string;
}

export interface Support {
  readonly email: string;
  readonly phone: string;
}

export interface SignedIn {
  readonly name: string;
  readonly door: 'applicant' | 'staff';
  /** Somebody who applies without signing in. */
  readonly anonymous?: boolean;
  readonly signOutPath: string;
  readonly csrf: string;
  /** The staff areas the person's roles open. */
  readonly mayOpen?: readonly ('desk' | 'reports' | 'operations' | 'money')[];
  readonly session: SessionEnd;
}

/** When the session ends by itself, and where that is asked and put off. */
export interface SessionEnd {
  readonly path: string;
  readonly secondsLeft: { readonly idle: number; readonly absolute: number };
  /** The time of day after which it cannot be put off. */
  readonly endsAt: string;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** What the frame needs to know of the request, for every page alike. */
export interface Shell {
  readonly language: Language;
  /** Full path (and query) of the GET page this is, or belongs to; the language switch changes its first part. */
  readonly path: string;
  readonly assets: AssetPaths;
  readonly audience: 'public' | 'applicant' | 'caseworker' | 'department' | 'identity';
  readonly support: Support;
  readonly signedInAs?: SignedIn | undefined;
}

/** The whole HTML document. Everything a person typed is escaped by the renderer; there is no raw HTML anywhere in web/. */
export function renderDocument(page: Page, shell: Shell): string {
  const { language } = shell;
  const product = words(shellTexts.product, language);
  const named = `${page.title} – ${product}`;
  const title = page.hasErrors === true ? words(shellTexts.errorPrefix, language, { title: named }) : named;
  const container = page.wide === true ? 'govuk-width-container product-wide' : 'govuk-width-container';
  const document = (
    <html lang={languageTag(language)} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4f54" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href={shell.assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={shell.assets.css} />
        <script type="module" src={shell.assets.script}></script>
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">
          {words(shellTexts.skip, language)}
        </a>
        <Header shell={shell} switchForm={page.switchForm} container={container} />
        <div class={container}>
          {language === 'zh-Hans' && (
            <p class="product-machine-made govuk-body-s">{words(shellTexts.machineMade, language)}</p>
          )}
          <main class="govuk-main-wrapper" id="main-content" tabindex={-1}>
            {page.body}
          </main>
        </div>
        <Footer shell={shell} container={container} />
        {shell.signedInAs !== undefined && <SessionWarning signedIn={shell.signedInAs} language={language} />}
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(document)}`;
}

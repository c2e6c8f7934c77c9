import type { ComponentChildren } from 'preact';
import type { Language } from '../../schemas/text.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { WholeReferences } from './whole-references.tsx';

type Children = { readonly children: ComponentChildren };

/** Two thirds of the width: lines stay short enough to read. */
export const Column = ({ children }: Children) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
);

export const Title = ({ children, caption }: Children & { readonly caption?: string | undefined }) => (
  <>
    {caption !== undefined && <span class="govuk-caption-l">{caption}</span>}
    <h1 class="govuk-heading-l">{children}</h1>
  </>
);

export const Heading = ({ children, id }: Children & { readonly id?: string }) => (
  <h2 class="govuk-heading-m" id={id}>
    {children}
  </h2>
);

export const Body = ({ children }: Children) => <p class="govuk-body">{children}</p>;

export const Bullets = ({ items }: { readonly items: readonly ComponentChildren[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map((item, n) => (
      <li key={n}>{typeof item === 'string' ? <WholeReferences text={item} /> : item}</li>
    ))}
  </ul>
);

export const Inset = ({ children }: Children) => <div class="govuk-inset-text">{children}</div>;

export const BackLink = ({ href, language }: { readonly href: string; readonly language: Language }) => (
  <a href={href} class="govuk-back-link">
    {words(shellTexts.back, language)}
  </a>
);

export const Warning = ({ children, language }: Children & { readonly language: Language }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{words(shellTexts.warning, language)}</span>
      {children}
    </strong>
  </div>
);

interface BannerProps extends Children {
  readonly language: Language;
  readonly kind?: 'success';
}

export const Banner = ({ children, language, kind }: BannerProps) => (
  <div
    class={`govuk-notification-banner${kind === 'success' ? ' govuk-notification-banner--success' : ''}`}
    role="region"
    aria-labelledby="banner-title"
  >
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id="banner-title">
        {words(kind === 'success' ? shellTexts.success : shellTexts.important, language)}
      </h2>
    </div>
    <div class="govuk-notification-banner__content">{children}</div>
  </div>
);

export type Colour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow';

export const Tag = ({ children, colour }: Children & { readonly colour: Colour }) => (
  <strong class={`govuk-tag govuk-tag--${colour}`}>{children}</strong>
);

import type { OwnForm } from '../../../schemas/desk-forms.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import { type OwnCommand, ownFormTexts } from '../../texts/own-forms.ts';
import { words } from '../../texts/words.ts';
import { BookedFor } from './appointment-parts.tsx';

/** A form with a page of its own: where the case page leads, and what one mostly goes there for. */
export type OwnLink =
  | { readonly form: Extract<OwnForm, 'corrections'>; readonly command: OwnCommand }
  | {
      readonly form: Exclude<OwnForm, 'corrections'>;
      readonly command: OwnCommand;
      /** When the appointment is, if there is one. */
      readonly appointment?: Instant | undefined;
    };

interface Props {
  readonly of: string;
  readonly links: readonly OwnLink[];
  readonly language: Language;
}

/** What a stage waits for is a button; what is done now and then is a link. */
export const OwnLinks = ({ of, links, language }: Props) => (
  <>
    {links.map((link) => {
      const href = pathTo('deskForm', { language: segmentOf(language), case: of, form: link.form });
      const text = words(ownFormTexts[link.command], language);
      if (link.form === 'corrections')
        return (
          <p key={link.form} class="govuk-body">
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </p>
        );
      return (
        <section key={link.form}>
          <BookedFor kind={link.form} appointment={link.appointment} language={language} />
          <LinkButton href={href}>{text}</LinkButton>
        </section>
      );
    })}
  </>
);

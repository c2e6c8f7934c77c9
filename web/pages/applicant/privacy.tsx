import type { PrivacyNotice } from '../../../schemas/privacy.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Column, Title } from '../../components/blocks.tsx';
import { Button, Form, type FormStamp, LinkButton } from '../../components/form.tsx';
import { PrivacyStatement } from '../../components/privacy-statement.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { privacyTexts } from '../../texts/privacy.ts';
import { shellTexts } from '../../texts/shell.ts';
import { words } from '../../texts/words.ts';

export interface PrivacyModel {
  readonly case: string;
  readonly service: Text;
  readonly privacy: PrivacyNotice;
  readonly backPath: string;
  /** Not yet acknowledged: the button posts. Looked at again: it leads on. */
  readonly next:
    | { readonly kind: 'acknowledge'; readonly stamp: FormStamp }
    | { readonly kind: 'goOn'; readonly path: string };
}

/** What becomes of personal data, read before the first question and looked up from the declaration. */
export function privacyPage(
  { case: id, service, privacy, backPath, next }: PrivacyModel,
  language: Language,
): Page {
  const title = words(privacyTexts.title, language);
  return {
    title,
    body: (
      <Column>
        <BackLink href={backPath} language={language} />
        <Title caption={words(service, language)}>{title}</Title>
        <p class="govuk-body-l">{words(privacyTexts.lead, language)}</p>
        <PrivacyStatement privacy={privacy} language={language} />
        {next.kind === 'acknowledge' ? (
          <Form
            action={pathTo('readPrivacy', { language: segmentOf(language), case: id })}
            stamp={next.stamp}
          >
            <Button>{words(privacyTexts.acknowledge, language)}</Button>
          </Form>
        ) : (
          <LinkButton href={next.path}>{words(shellTexts.continue, language)}</LinkButton>
        )}
      </Column>
    ),
  };
}

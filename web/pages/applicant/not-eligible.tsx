import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Column, Title } from '../../components/blocks.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { formTexts } from '../../texts/form.ts';
import { words } from '../../texts/words.ts';

export interface NotEligibleModel {
  readonly case: string;
  readonly service: Text;
  readonly exit: { readonly title: Text; readonly body: readonly Text[] };
  /** The page whose answer the rule is about. */
  readonly page: string;
}

export function notEligiblePage(model: NotEligibleModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(model.exit.title, language);
  const answer = pathTo('formPage', { ...at, page: model.page });
  return {
    title,
    body: (
      <Column>
        <BackLink href={answer} language={language} />
        <Title caption={words(model.service, language)}>{title}</Title>
        {model.exit.body.map((paragraph) => (
          <Body key={paragraph.en}>{words(paragraph, language)}</Body>
        ))}
        <Body>
          <a class="govuk-link" href={answer}>
            {words(formTexts.changeAnswer, language)}
          </a>
        </Body>
        <Body>
          <a class="govuk-link" href={pathTo('catalogue', { language: at.language })}>
            {words(formTexts.otherServices, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}

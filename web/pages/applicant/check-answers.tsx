import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BackLink, Body, Column, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { formTexts } from '../../texts/form.ts';
import { shellTexts } from '../../texts/shell.ts';
import { words } from '../../texts/words.ts';

export interface CheckAnswersModel {
  readonly case: string;
  readonly service: Text;
  readonly backPath: string;
  readonly pages: readonly AnsweredPage[];
  /** Pages still to be filled in, or whose answers a newer rule refuses. While there are any, one cannot go on. */
  readonly incomplete: readonly {
    readonly id: string;
    readonly title: Text;
    readonly message?: string | undefined;
  }[];
}

export function checkAnswersPage(model: CheckAnswersModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const pathOf = (page: string) => pathTo('formPage', { ...at, page });
  const title = words(formTexts.checkTitle, language);
  return {
    title,
    hasErrors: model.incomplete.length > 0,
    body: (
      <Column>
        <BackLink href={model.backPath} language={language} />
        <ErrorSummary
          errors={model.incomplete.map((page) => ({
            field: `page-${page.id}`,
            message: page.message ?? words(formTexts.fillIn, language, { page: words(page.title, language) }),
          }))}
          language={language}
        />
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(formTexts.checkLead, language)}</Body>
        <AnswersSummary pages={model.pages} pathOf={pathOf} language={language} />
        {model.incomplete.length === 0 ? (
          <LinkButton href={pathTo('declaration', at)}>{words(shellTexts.continue, language)}</LinkButton>
        ) : (
          <ul class="govuk-list">
            {model.incomplete.map((page) => (
              <li key={page.id}>
                <a id={`page-${page.id}`} class="govuk-link" href={pathOf(page.id)}>
                  {words(formTexts.fillIn, language, { page: words(page.title, language) })}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Column>
    ),
  };
}

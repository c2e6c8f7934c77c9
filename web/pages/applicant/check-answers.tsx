import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BackLink, Body, Column, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { emailTexts } from '../../texts/confirm-email.ts';
import { draftTexts } from '../../texts/drafts.ts';
import { formTexts } from '../../texts/form.ts';
import { shellTexts } from '../../texts/shell.ts';
import { words } from '../../texts/words.ts';

export interface CheckAnswersModel {
  readonly case: string;
  readonly service: Text;
  readonly backPath: string;
  readonly pages: readonly AnsweredPage[];
  /** Where one goes on once everything is in order. */
  readonly nextPath: string;
  /** Pages still to be filled in, saved or confirmed, or whose answers a newer rule refuses. While there are any, one cannot go on. */
  readonly incomplete: readonly {
    readonly page: { readonly id: string; readonly title: Text };
    readonly why: 'fillIn' | 'saveChanges' | 'confirmEmail';
    readonly message?: string | undefined;
    readonly address?: string;
  }[];
}

type Incomplete = CheckAnswersModel['incomplete'][number];

const whatToDo = ({ page, why, address = '' }: Incomplete, language: Language): string => {
  const named = { page: words(page.title, language) };
  if (why === 'confirmEmail') return words(emailTexts.unconfirmed, language, { address });
  return words(why === 'saveChanges' ? draftTexts.saveChanges : formTexts.fillIn, language, named);
};

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
          errors={model.incomplete.map((one, n) => ({
            field: `open-${n}`,
            message: one.message ?? whatToDo(one, language),
          }))}
          language={language}
        />
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(formTexts.checkLead, language)}</Body>
        <AnswersSummary pages={model.pages} pathOf={pathOf} language={language} />
        {model.incomplete.length === 0 ? (
          <LinkButton href={model.nextPath}>{words(shellTexts.continue, language)}</LinkButton>
        ) : (
          <ul class="govuk-list">
            {model.incomplete.map((one, n) => (
              <li key={`${one.page.id} ${one.address ?? ''}`}>
                <a
                  id={`open-${n}`}
                  class="govuk-link"
                  href={one.why === 'confirmEmail' ? pathTo('confirmEmail', at) : pathOf(one.page.id)}
                >
                  {whatToDo(one, language)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Column>
    ),
  };
}

import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { answerWords } from '../questions/answer-words.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { SummaryList } from './summary-list.tsx';

/** A page of the form with the answers given on it; a verified answer cannot be changed. */
export interface AnsweredPage {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly {
    readonly question: Question;
    readonly answer: Answer | undefined;
    readonly verified?: boolean;
  }[];
}

interface AnswersSummaryProps {
  readonly pages: readonly AnsweredPage[];
  /** Where a page is changed; without it nothing can be. */
  readonly pathOf?: ((page: string) => string) | undefined;
  readonly language: Language;
}

export const AnswersSummary = ({ pages, pathOf, language }: AnswersSummaryProps) => (
  <>
    {pages
      .filter(({ rows }) => rows.length > 0)
      .map((page) => (
        <section key={page.id}>
          <h2 class="govuk-heading-m">{words(page.title, language)}</h2>
          <SummaryList
            rows={page.rows.map(({ question, answer, verified }) => ({
              key: words(question.label, language),
              value: answerWords(question, answer, language),
              change:
                pathOf === undefined || verified === true
                  ? undefined
                  : { href: pathOf(page.id), text: words(shellTexts.change, language) },
            }))}
          />
        </section>
      ))}
  </>
);

import type { Answer } from '../../schemas/answers.ts';
import type { ShownFile } from '../../schemas/file.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { answerWords } from '../questions/answer-words.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { FileLine, ScannedBy } from './file-state.tsx';
import { SummaryList } from './summary-list.tsx';

/** A page of the form with the answers given on it; a verified answer cannot be changed. */
export interface AnsweredPage {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly {
    readonly question: Question;
    readonly answer: Answer | undefined;
    readonly verified?: boolean;
    /** Where the answer is files: which, and where each can be opened. */
    readonly files?: readonly { readonly file: ShownFile; readonly path?: string | undefined }[];
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
            rows={page.rows.map(({ question, answer, verified, files }) => ({
              key: words(question.label, language),
              value:
                files === undefined || files.length === 0 ? (
                  answerWords(question, answer, language)
                ) : (
                  <FileList files={files} language={language} />
                ),
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

const FileList = ({
  files,
  language,
}: {
  readonly files: NonNullable<AnsweredPage['rows'][number]['files']>;
  readonly language: Language;
}) => (
  <ul class="govuk-list product-files__list">
    {files.map(({ file, path }) => (
      <li key={file.id}>
        <FileLine file={file} path={path} language={language} />
        <ScannedBy file={file} language={language} />
      </li>
    ))}
  </ul>
);

import { filesIn, isUpload } from '../../rules/files/upload-limits.ts';
import { rowsOf } from '../../rules/questions/row-parts.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { ShownFile } from '../../schemas/file.ts';
import type { Question, RowsQuestion } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { answerWords } from '../questions/answer-words.ts';
import { rowTexts } from '../texts/fields.ts';
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
    /** Where the answer names files, in rows too: which, and where each can be opened. */
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
                ) : 'questions' in question ? (
                  <RowsWithFiles question={question} answer={answer} files={files} language={language} />
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

type ShownFiles = NonNullable<AnsweredPage['rows'][number]['files']>;

/** Rows as they are told elsewhere, but with their files to open where they belong. */
const RowsWithFiles = (props: {
  readonly question: RowsQuestion;
  readonly answer: Answer | undefined;
  readonly files: ShownFiles;
  readonly language: Language;
}) => {
  const { question, files, language } = props;
  const asked: readonly Question[] = question.questions;
  return (
    <>
      {rowsOf(props.answer).map((row, n) => (
        <div class="product-answered-row" key={n}>
          <p class="govuk-body">
            {words(rowTexts.row, language, { name: words(question.itemName, language), n: n + 1 })}
          </p>
          {asked
            .filter(({ id }) => row[id] !== undefined)
            .map((inner) => (
              <AnswerInRow key={inner.id} {...{ inner, answer: row[inner.id], files, language }} />
            ))}
        </div>
      ))}
    </>
  );
};

const AnswerInRow = ({
  inner,
  answer,
  files,
  language,
}: {
  readonly inner: Question;
  readonly answer: Answer | undefined;
  readonly files: ShownFiles;
  readonly language: Language;
}) => {
  const label = `${words(inner.label, language)}: `;
  if ('questions' in inner)
    return (
      <div>
        {label}
        <RowsWithFiles question={inner} answer={answer} files={files} language={language} />
      </div>
    );
  if (!isUpload(inner)) return <div>{`${label}${answerWords(inner, answer, language)}`}</div>;
  const named = filesIn(answer);
  return (
    <div>
      {label}
      <FileList files={files.filter(({ file }) => named.includes(file.id))} language={language} />
    </div>
  );
};

const FileList = ({ files, language }: { readonly files: ShownFiles; readonly language: Language }) => (
  <ul class="govuk-list product-files__list">
    {files.map(({ file, path }) => (
      <li key={file.id}>
        <FileLine file={file} path={path} language={language} />
        <ScannedBy file={file} language={language} />
      </li>
    ))}
  </ul>
);

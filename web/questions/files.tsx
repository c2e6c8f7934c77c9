import { renderToString } from 'preact-render-to-string';
import { arrived, isInRow, pathOf } from '../../rules/files/placed-uploads.ts';
import { acceptedEndings, mostBytes, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import type { FileFacts, ShownFile } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { Fieldset } from '../components/choice-field.tsx';
import { FileLine } from '../components/file-state.tsx';
import { segmentOf } from '../languages.ts';
import { fileTexts } from '../texts/files.ts';
import { words } from '../texts/words.ts';
import { chosenIn, type ControlProps, frameOf } from './control.tsx';
import { limitWords, nameWords } from './file-words.ts';

interface Props extends Omit<ControlProps<'file'>, 'question'> {
  readonly question: UploadQuestion;
}

/**
 * Files of a question with their state. Every button submits the page's own form, so that the page is saved before one leaves it; the
 * script adds sending from here.
 */
export const FilesControl = (props: Props) => {
  const { question, language, uploads } = props;
  const shown = shownIn(props);
  const most = question.type === 'files' ? question.maximum : 1;
  return (
    <div
      class="product-files"
      data-upload={uploads && question.id}
      data-begun={
        shown.length === 0 || !isInRow(question.id) ? begunFor(question, uploads, language) : undefined
      }
      {...(uploads && scriptData(question, uploads.case, language))}
    >
      <Fieldset {...frameOf(props)} hint={hintOf(question, language)}>
        {!isInRow(question.id) && <input type="hidden" name={question.id} value="" />}
        <div class="product-files__shown">
          <FileItems question={question} files={shown} caseId={uploads?.case} language={language} />
        </div>
        <div class="product-files__sending" aria-live="polite"></div>
        <button
          type="submit"
          id={question.id}
          name="fileAction"
          value={`add:${question.id}`}
          class="govuk-button govuk-button--secondary"
          {...(shown.length >= most ? { hidden: most > 1 } : {})}
        >
          {words(
            shown.length === 0 ? fileTexts.add : most === 1 ? fileTexts.replace : fileTexts.addAnother,
            language,
          )}
        </button>
      </Fieldset>
    </div>
  );
};

/** What the definition says of the file, and always what can be taken. */
const hintOf = (question: UploadQuestion, language: Language): string =>
  [
    ...(question.hint === undefined ? [] : [words(question.hint, language)]),
    limitWords(question, language),
  ].join(language === 'en' ? ' ' : '');

/** Of a question in a row the page's own controls say which files it has; those that have not arrived are not there yet. */
function shownIn({ question, fields, uploads }: Props): ShownFile[] {
  if (isInRow(question.id)) {
    const named = chosenIn(fields, question.id);
    const files: ReadonlyMap<string, FileFacts> = uploads?.files ?? new Map<string, FileFacts>();
    return arrived(question, named, pathOf(question.id), files).flatMap((id) => files.get(id) ?? []);
  }
  // An id whose file is gone is still shown, so that it can be removed.
  return (uploads?.chosen.get(question.id) ?? []).map(
    (id): ShownFile => uploads?.files.get(id) ?? { id, state: 'uploading' },
  );
}

const FileItems = ({
  files,
  ...rest
}: Omit<ItemProps, 'file'> & { readonly files: readonly ShownFile[] }) => (
  <>
    {files.length === 0 ? (
      <p class="govuk-body">{words(fileTexts.none, rest.language)}</p>
    ) : (
      <ul class="govuk-list product-files__list">
        {files.map((file) => (
          <FileItem key={file.id} file={file} {...rest} />
        ))}
      </ul>
    )}
    {files.some(({ state }) => state === 'checking') && (
      <p class="govuk-hint">{words(fileTexts.checkingHint, rest.language)}</p>
    )}
  </>
);

/** The same list again, for the script of a form page that stays open while files come. */
export const fileListHtml = (
  model: { readonly question: UploadQuestion; readonly case: string; readonly files: readonly ShownFile[] },
  language: Language,
): string =>
  renderToString(
    <FileItems question={model.question} files={model.files} caseId={model.case} language={language} />,
  );

interface ItemProps {
  readonly file: ShownFile;
  readonly question: UploadQuestion;
  readonly caseId: string | undefined;
  readonly language: Language;
}

const FileItem = ({ file, question, caseId, language }: ItemProps) => (
  <li class="product-file" data-file={file.id} data-state={file.state}>
    {isInRow(question.id) && <input type="hidden" name={question.id} value={file.id} />}
    <span class="product-file__state">
      <FileLine
        file={file}
        path={
          caseId &&
          pathTo('openFile', {
            language: segmentOf(language),
            case: caseId,
            question: pathOf(question.id),
            file: file.id,
          })
        }
        language={language}
      />
    </span>
    <span class="product-file__actions">
      {question.type === 'files' && (
        <Action what="replace" file={file} question={question} language={language} />
      )}
      <Action what="remove" file={file} question={question} language={language} />
    </span>
  </li>
);

const Action = ({
  what,
  file,
  question,
  language,
}: Omit<ItemProps, 'caseId'> & { readonly what: 'replace' | 'remove' }) => (
  <button
    type="submit"
    name="fileAction"
    value={`${what}:${question.id}:${file.id}`}
    class="product-link-button"
  >
    {words(fileTexts[what], language)}
    <span class="govuk-visually-hidden"> {nameWords(file, language)}</span>
  </button>
);

/** A file of the question that was not sent to its end: choosing it again goes on from there. */
const begunFor = (
  { id }: UploadQuestion,
  uploads: Props['uploads'],
  language: Language,
): string | undefined => {
  const begun = [...(uploads?.files.values() ?? [])].find(
    (file) => file.question === pathOf(id) && file.state === 'uploading' && file.upload !== undefined,
  );
  return begun && nameWords(begun, language);
};

/** What the script needs to send files from the form page, in the page's language. */
const scriptData = (question: UploadQuestion, caseId: string, language: Language) => {
  const at = { language: segmentOf(language), case: caseId, question: pathOf(question.id) };
  const later = { name: '{name}', percent: '{percent}' };
  const said = {
    choose: words(fileTexts.choose, language),
    add: words(fileTexts.add, language),
    again: words(question.type === 'files' ? fileTexts.addAnother : fileTexts.replace, language),
    stop: words(fileTexts.stop, language),
    sending: words(fileTexts.sending, language, later),
    sent: words(fileTexts.sent, language, later),
    refused: words(fileTexts.refused, language, later),
    waiting: words(fileTexts.waiting, language),
    failed: words(fileTexts.failed, language, later),
    resume: words(fileTexts.resume, language, later),
    tooLarge: words(fileTexts.tooLargeHere, language, { ...later, maximum: question.maxMegabytes }),
  };
  return {
    'data-start': pathTo('startUpload', at),
    'data-states': pathTo('fileStates', at),
    'data-in-row': isInRow(question.id)
      ? String(question.type === 'files' ? question.maximum : 1)
      : undefined,
    'data-most-bytes': String(mostBytes(question)),
    'data-accept': acceptedEndings(question),
    'data-words': JSON.stringify(said),
  };
};

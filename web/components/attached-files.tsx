import type { ShownFile } from '../../schemas/file.ts';
import type { Language } from '../../schemas/text.ts';
import { nameWords, sizeWords } from '../questions/file-words.ts';
import { attachmentTexts } from '../texts/attachments.ts';
import { fileTexts } from '../texts/files.ts';
import { words } from '../texts/words.ts';
import { FileLine } from './file-state.tsx';

interface Props {
  readonly files: readonly ShownFile[];
  readonly pathOf: (file: string) => string;
  readonly language: Language;
}

/** Files that were sent, to be opened one by one. */
export const SentFiles = ({ files, pathOf, language }: Props) =>
  files.length === 0 ? null : (
    <ul class="govuk-list" aria-label={words(attachmentTexts.attached, language)}>
      {files.map((file) => (
        <li key={file.id}>
          <a class="govuk-link" href={pathOf(file.id)}>
            {nameWords(file, language)}
          </a>
          {file.size !== undefined && <span class="product-secondary"> {sizeWords(file.size)}</span>}
        </li>
      ))}
    </ul>
  );

interface WaitingProps extends Props {
  /** Of the first button: where an error leads. */
  readonly id: string;
  readonly most: number;
}

/** Files that wait to be sent, with buttons of the form around them: each can be taken out (`fileAction`), and more be added. */
export const WaitingFiles = ({ id, files, pathOf, language, most }: WaitingProps) => (
  <>
    {files.length === 0 ? (
      <p class="govuk-body">{words(fileTexts.none, language)}</p>
    ) : (
      <ul class="govuk-list product-files__list">
        {files.map((file, n) => (
          <li key={file.id} class="product-file" data-file={file.id} data-state={file.state}>
            <span class="product-file__state">
              <FileLine file={file} path={pathOf(file.id)} language={language} />
            </span>
            <span class="product-file__actions">
              <button
                type="submit"
                id={n === 0 ? id : undefined}
                name="fileAction"
                value={`remove:${file.id}`}
                class="product-link-button"
              >
                {words(fileTexts.remove, language)}
                <span class="govuk-visually-hidden"> {nameWords(file, language)}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    )}
    {files.some(({ state }) => state === 'checking') && (
      <p class="govuk-hint">{words(attachmentTexts.checkingHint, language)}</p>
    )}
    {files.length < most && (
      <button
        type="submit"
        id={files.length === 0 ? id : undefined}
        name="fileAction"
        value="add"
        class="govuk-button govuk-button--secondary"
      >
        {words(files.length === 0 ? fileTexts.add : fileTexts.addAnother, language)}
      </button>
    )}
  </>
);

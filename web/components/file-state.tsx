import type { FileState, ScannerName, ShownFile } from '../../schemas/file.ts';
import type { Language } from '../../schemas/text.ts';
import { nameWords, sizeWords } from '../questions/file-words.ts';
import { fileRejectionTexts, fileStateTexts, fileTexts } from '../texts/files.ts';
import { type Wording, words } from '../texts/words.ts';
import { type Colour, Tag } from './blocks.tsx';

const colours = {
  uploading: 'grey',
  checking: 'blue',
  clean: 'green',
  rejected: 'red',
} as const satisfies Record<FileState, Colour>;

const scanners = {
  guardduty: 'Amazon GuardDuty',
  clamd: 'ClamAV',
  embedded: fileTexts.embeddedScanner,
} as const satisfies Record<ScannerName, string | Wording>;

interface FileStateProps {
  readonly file: ShownFile;
  /** Where it can be opened; only what is in order can. */
  readonly path?: string | undefined;
  readonly language: Language;
}

/** A file in one line: name, size, state, and why it is not taken. */
export const FileLine = ({ file, path, language }: FileStateProps) => (
  <>
    <span class="product-file__name">
      {path !== undefined && file.state === 'clean' ? (
        <a
          class="govuk-link"
          href={path}
          aria-label={words(fileTexts.open, language, { name: nameWords(file, language) })}
        >
          {nameWords(file, language)}
        </a>
      ) : (
        nameWords(file, language)
      )}
    </span>{' '}
    {file.size !== undefined && <span class="product-secondary">{sizeWords(file.size)} </span>}
    <Tag colour={colours[file.state]}>{words(fileStateTexts[file.state], language)}</Tag>
    {file.rejection !== undefined && (
      <span class="product-file__why">{words(fileRejectionTexts[file.rejection], language)}</span>
    )}
  </>
);

const nameOf = (name: string | Wording, language: Language): string =>
  typeof name === 'string' ? name : words(name, language);

/** Who looked into the file, for those who rely on it. */
export const ScannedBy = ({ file, language }: Omit<FileStateProps, 'path'>) =>
  file.scan === undefined ? null : (
    <span class="product-file__why product-secondary">
      {words(fileTexts.scannedBy, language, { scanner: nameOf(scanners[file.scan.by], language) })}
    </span>
  );

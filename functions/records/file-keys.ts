import { randomBytes } from 'node:crypto';
import { FileId } from '../../schemas/file.ts';
import { QuestionPath } from '../../schemas/question-basics.ts';

/** Which file of which application; keys of the store hold nothing else, so that they say nothing about anybody. */
export interface FilePlace {
  readonly case: string;
  /** Its path, which names no row: rows come and go while a file is on its way. */
  readonly question: string;
  readonly file: string;
}

/** In quarantine. */
export const arrivalKey = ({ case: caseId, question, file }: FilePlace): string =>
  `${caseId}/${question}/${file}`;

/** Where files in order are kept. */
export const keptKey = ({ case: caseId, file }: Pick<FilePlace, 'case' | 'file'>): string =>
  `${caseId}/${file}`;

/** `undefined` for a key that is none of ours. */
export function placeIn(key: string): FilePlace | undefined {
  const [caseId = '', question, file, ...more] = key.split('/');
  const isOurs =
    /^[0-9a-f]{32}$/u.test(caseId) &&
    QuestionPath.safeParse(question).success &&
    FileId.safeParse(file).success &&
    more.length === 0;
  return isOurs ? { case: caseId, question: question ?? '', file: file ?? '' } : undefined;
}

export const newFileId = (): FileId => randomBytes(16).toString('hex');

import * as z from 'zod';
import { Text } from './text.ts';

/** What can be wrong with an answer. The sentences are the product's own texts; `values` hold what a sentence needs. */
export const ProblemCode = z.enum([
  'missing',
  'onlyOne',
  'unsupportedCharacter',
  /** `maximum`: characters, each counted once even beyond the BMP. */
  'tooLong',
  'notANumber',
  'notWhole',
  /** `minimum` */
  'tooSmall',
  /** `maximum` */
  'tooLarge',
  'notOffered',
  /** `minimum`: how many to choose at least. */
  'tooFew',
  /** `maximum`: how many to choose at most. */
  'tooMany',
  /** `minimum` rows are needed. */
  'tooFewRows',
  /** `maximum` rows are allowed. */
  'tooManyRows',
  'duplicateRow',
  /** `decimals`: how many places at most. */
  'tooManyDecimals',
  'notAnAmount',
  /** `part`: day, month or year. */
  'datePartMissing',
  'notADate',
  /** `earliest` and `latest`: years. */
  'yearOutOfRange',
  /** `earliest`: a date. */
  'tooEarly',
  /** `latest`: a date. */
  'tooLate',
  'inFuture',
  'notATime',
  /** `step`: minutes. */
  'timeStep',
  'endsBeforeStart',
  /** `maximum`: days. */
  'rangeTooLong',
  'hkidMalformed',
  'hkidCheckDigit',
  'businessNumberMalformed',
  'vehicleMarkMalformed',
  'travelDocumentMalformed',
  'notSigned',
  'phoneMalformed',
  'emailMalformed',
  /** `example`: a number of the right form. */
  'patternMismatch',
  /** Not a file of this application and question. */
  'fileUnknown',
  'fileBeingChecked',
  'fileRejected',
  /** A page's own check; the sentence is `message`. */
  'checkFailed',
  /** A rule on who may apply; the sentence is `message`. */
  'notEligible',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** One thing wrong, where the person can mend it: `field` is the name (and id) of the control to go to. */
export const AnswerProblem = z.strictObject({
  question: z.string(),
  field: z.string(),
  problem: ProblemCode,
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: Text.optional(),
  /** What is asked there, where it is a question within the question, and in which row, counted from 1. */
  label: Text.optional(),
  row: z.int().min(1).optional(),
  /** Which of the definition's eligibility rules does not hold, by its place in their list. */
  rule: z.int().min(0).optional(),
});
export type AnswerProblem = z.infer<typeof AnswerProblem>;

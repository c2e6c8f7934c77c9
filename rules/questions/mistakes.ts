import type { QuestionType, RowsQuestion } from '../../schemas/question.ts';
import type { FileType } from '../../schemas/upload-question.ts';
import { isKept } from './hkid.ts';
import type { QuestionOf } from './kind.ts';
import { foldNumber, patternOf } from './patterned-number.ts';
import { patternProblem } from './safe-pattern.ts';

/** `key` is where. */
export interface QuestionMistake {
  readonly key: string;
  readonly message: string;
}

type Mistakes = {
  readonly [K in QuestionType]?: (question: QuestionOf<K>) => readonly QuestionMistake[];
};

const impossible = (message: string): QuestionMistake => ({ key: 'minimum', message });

const noneBetween =
  (what: string) =>
  ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }): QuestionMistake[] =>
    minimum > maximum ? [impossible(`no ${what} is ${minimum} or more and ${maximum} or less`)] : [];

/** Options that have the value of an option before them. */
const optionsTwice = ({ options }: { readonly options: readonly { value: string }[] }): QuestionMistake[] =>
  options.flatMap(({ value }, index) =>
    options.findIndex((option) => option.value === value) < index
      ? [{ key: 'options', message: `the value "${value}" is given to two options` }]
      : [],
  );

const typesTwice = ({ accept }: { readonly accept: readonly FileType[] }): QuestionMistake[] =>
  new Set(accept).size < accept.length ? [{ key: 'accept', message: 'a type is named twice' }] : [];

const inRows = (question: RowsQuestion): QuestionMistake[] => [
  ...noneBetween('number of rows')(question),
  ...question.unique
    .filter((id) => !question.questions.some((asked) => asked.id === id))
    .map((id) => ({ key: 'unique', message: `there is no question "${id}" in this group` })),
];

/**
 * What a department may have got wrong in a question itself. Looked for before a definition is published and never after, so it stands
 * apart from the types' own modules, which every function that shows or reads a form carries.
 */
const mistakes: Mistakes = {
  choice: optionsTwice,
  choices: (question) => [
    ...optionsTwice(question),
    ...(question.minimum > question.options.length
      ? [impossible(`${question.minimum} of ${question.options.length} options cannot be chosen`)]
      : []),
  ],
  wholeNumber: noneBetween('number'),
  decimal: noneBetween('number'),
  money: noneBetween('amount'),
  hkid: ({ example }) =>
    example === undefined || isKept(example)
      ? []
      : [
          {
            key: 'example',
            message: `"${example}" is no identity card number as they are kept, like A123456(3)`,
          },
        ],
  patternedNumber: ({ pattern, example }) => {
    const problem = patternProblem(pattern);
    if (problem !== undefined) return [{ key: 'pattern', message: `the pattern cannot be used: ${problem}` }];
    return patternOf(pattern)?.test(foldNumber(example)) === true
      ? []
      : [{ key: 'example', message: `"${example}" does not have the form of the pattern` }];
  },
  calculated: ({ as, decimals, unit }) => {
    if (as === 'decimal')
      return decimals === undefined
        ? [{ key: 'as', message: 'a decimal says how many "decimals" it has, 1 to 6' }]
        : [];
    return [
      ...(decimals === undefined
        ? []
        : [{ key: 'decimals', message: `only a decimal has decimals, not a ${as}` }]),
      ...(unit === undefined || as === 'wholeNumber'
        ? []
        : [{ key: 'unit', message: `only a number has a unit, not a ${as}` }]),
    ];
  },
  group: inRows,
  table: inRows,
  file: typesTwice,
  image: typesTwice,
  files: (question) => [
    ...typesTwice(question),
    ...(question.minimum > question.maximum
      ? [impossible(`${question.minimum} files or more are not ${question.maximum} or fewer`)]
      : []),
  ],
};

const of = <K extends QuestionType>({ type }: { type: K }): Mistakes[K] => mistakes[type];

export const mistakesIn = <K extends QuestionType>(question: QuestionOf<K>): readonly QuestionMistake[] =>
  of<K>(question)?.(question) ?? [];

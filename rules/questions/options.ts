import type { QuestionMistake } from './kind.ts';

/** Options that have the value of an option before them. */
export const optionsTwice = (options: readonly { value: string }[]): QuestionMistake[] =>
  options.flatMap(({ value }, index) =>
    options.findIndex((option) => option.value === value) < index
      ? [{ key: 'options', message: `the value "${value}" is given to two options` }]
      : [],
  );

import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { Question, RowsQuestion } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import type { CompiledExpression, Wanted } from '../compile-expression.ts';
import type { Vocabulary } from '../expressions.ts';
import { keptBy } from '../questions/registry.ts';
import type {
  CompiledPage,
  CompiledQuestion,
  CompiledRows,
  CompiledRule,
  Condition,
} from './compiled-page.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';

type Report = (problem: DefinitionProblem) => void;
type Language = Pick<Vocabulary, 'compile'>;

/** What an expression has to give for a calculated value to be kept as this. */
const givenFor = {
  wholeNumber: 'int',
  decimal: 'int',
  money: 'int',
  text: 'string',
  date: 'string',
  yesNo: 'bool',
} as const satisfies Record<string, Wanted>;

/** Compiles the expressions of every page; mistakes go to `report`, and what has one counts as never shown or checked. */
export function compilePages(
  { pages, eligibility }: ServiceDefinition,
  vocabulary: Vocabulary,
  report: Report,
): CompiledPage[] {
  const questions = pages.flatMap((page) => page.questions);
  const asked = { form: new Set<string>(), all: new Set(questions.map(({ id }) => id)) };
  const compiler = { vocabulary, questions, report, asked };

  const compiledPages = pages.map((page, pageIndex) => {
    const path = ['pages', pageIndex];
    const when = condition(compiler, vocabulary, page.showWhen, [...path, 'showWhen']);
    const compiledQuestions = page.questions.map((question, index) => {
      const compiled = compileQuestion(compiler, vocabulary, question, [...path, 'questions', index]);
      asked.form.add(question.id);
      return compiled;
    });
    const rules = [
      ...page.checks.flatMap((check, index) =>
        rule(compiler, vocabulary, check, 'checkFailed', [...path, 'checks', index]),
      ),
      ...eligibility.flatMap((entry, index) =>
        page.questions.some(({ id }) => id === entry.question)
          ? rule(compiler, vocabulary, entry, 'notEligible', ['eligibility', index]).map((compiled) => ({
              ...compiled,
              eligibility: index,
            }))
          : [],
      ),
    ];
    return { page, when, questions: compiledQuestions, rules };
  });
  const spokenOf = new Set(compiledPages.flatMap(expressionsIn).flatMap((one) => one?.references ?? []));
  return compiledPages.map((page) => ({
    ...page,
    questions: page.questions.map((asked) => ({
      ...asked,
      put: spokenOf.has(asked.id) ? vocabulary.putting(asked.question) : undefined,
    })),
  }));
}

const expressionsIn = ({ when, questions, rules }: Omit<CompiledPage, 'page'>): Condition[] => [
  when,
  ...rules.map(({ require }) => require),
  ...questions.flatMap(({ when, required, value, inside }) => [
    when,
    required,
    value,
    ...(inside ? expressionsIn({ when: undefined, ...inside }) : []),
  ]),
];

interface Compiler {
  readonly vocabulary: Vocabulary;
  readonly questions: readonly Question[];
  readonly report: Report;
  /** Ids asked so far, and all there are; inside a group also those of its row. */
  readonly asked: { readonly form: Set<string>; readonly all: ReadonlySet<string> };
  readonly row?: { readonly asked: Set<string>; readonly all: ReadonlySet<string> };
}

function compileQuestion(
  compiler: Compiler,
  language: Language,
  question: Question,
  path: DefinitionPath,
  around?: RowsQuestion,
): CompiledQuestion {
  const at = (key: string) => [...path, key];
  return {
    id: question.id,
    question,
    when: condition(compiler, language, question.showWhen, at('showWhen')),
    required: condition(compiler, language, question.requireWhen, at('requireWhen')),
    needed: { ...question, optional: false },
    free: { ...question, optional: true },
    kept: keptBy(question),
    put: undefined,
    value:
      question.type === 'calculated'
        ? compile(compiler, language, question.value, givenFor[question.as], at('value'))
        : undefined,
    inside: 'questions' in question ? compileRows(compiler, question, path, around) : undefined,
  };
}

function compileRows(
  compiler: Compiler,
  group: RowsQuestion,
  path: DefinitionPath,
  around?: RowsQuestion,
): CompiledRows {
  const language = compiler.vocabulary.within(group, around);
  const row = { asked: new Set<string>(), all: new Set(group.questions.map(({ id }) => id)) };
  const inside = { ...compiler, row };
  const questions = group.questions.map((question, index) => {
    const compiled = compileQuestion(inside, language, question, [...path, 'questions', index], group);
    row.asked.add(question.id);
    return compiled;
  });
  const rules = group.checks.flatMap((check, index) =>
    rule(inside, language, check, 'checkFailed', [...path, 'checks', index]),
  );
  return { group, questions, rules };
}

function rule(
  compiler: Compiler,
  language: Language,
  { require, question, message }: { require: string; question: string; message: Text },
  problem: CompiledRule['problem'],
  path: DefinitionPath,
): CompiledRule[] {
  const compiled = compile(compiler, language, require, 'bool', [...path, 'require']);
  return compiled ? [{ require: compiled, question, message, problem }] : [];
}

function condition(
  compiler: Compiler,
  language: Language,
  source: string | undefined,
  path: DefinitionPath,
): Condition {
  const compiled = source === undefined ? undefined : compile(compiler, language, source, 'bool', path);
  if (!compiled || compiled.rowReferences.length > 0) return compiled;
  if (compiled.references.length === 0 && !compiled.usesToday) {
    compiler.report({ path, message: 'this does not depend on any answer, so it is always or never shown' });
  } else if (compiler.vocabulary.neverHolds(compiled)) {
    compiler.report({ path, message: 'no answers make this true, so it is never shown' });
  }
  return compiled;
}

function compile(
  { asked, row, report }: Compiler,
  language: Language,
  source: string,
  wanted: Wanted,
  path: DefinitionPath,
): CompiledExpression | undefined {
  const result = language.compile(source, wanted);
  if (!result.ok) {
    for (const { start, end, ...problem } of result.problems)
      report({ ...problem, path, range: { start, end } });
    return undefined;
  }
  const { references, rowReferences } = result.expression;
  const later = [
    ...references.filter((id) => asked.all.has(id) && !asked.form.has(id)),
    ...rowReferences.filter((id) => row?.all.has(id) === true && !row.asked.has(id)),
  ];
  for (const id of later) report({ path, message: `"${id}" is asked later than this` });
  return result.expression;
}

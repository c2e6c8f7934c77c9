import type { Answers } from '../../schemas/answers.ts';
import type { CoSignature } from '../../schemas/co-signature.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { RowsQuestion } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { CompiledExpression, Wanted } from '../compile-expression.ts';
import type { Scope } from '../expression-values.ts';
import type { Vocabulary } from '../expressions.ts';
import { rowsOf } from '../questions/row-parts.ts';
import { applies, type Condition } from './compiled-page.ts';
import type { DefinitionProblem } from './definition-problem.ts';

export interface CompiledCoSignature {
  readonly definition: CoSignature;
  /** The group whose rows sign, one by one. */
  readonly group: RowsQuestion | undefined;
  readonly when: Condition;
  readonly name: CompiledExpression;
  readonly email: CompiledExpression;
}

/** A signature an application needs: whose, where they are asked, and which of the definition's it is. */
export interface WantedSignature extends Pick<CoSignature, 'id' | 'who' | 'statement'> {
  readonly entry: string;
  readonly name: string;
  readonly email: string;
}

/** Compiles the expressions of every signature; one with a mistake is reported and left out. */
export function compileCoSignatures(
  { coSignatures = [], pages }: ServiceDefinition,
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
): CompiledCoSignature[] {
  const questions = pages.flatMap((page) => page.questions);
  return coSignatures.flatMap((definition, index) => {
    const found = questions.find(({ id }) => id === definition.forEach);
    const group = found?.type === 'group' ? found : undefined;
    if (definition.forEach !== undefined && !group) return [];
    const language = group ? vocabulary.within(group) : vocabulary;
    const compile = (key: 'when' | 'name' | 'email', source: string, wanted: Wanted) => {
      const result = language.compile(source, wanted);
      if (result.ok) return result.expression;
      for (const { start, end, ...problem } of result.problems)
        report({ ...problem, path: ['coSignatures', index, key], range: { start, end } });
      return undefined;
    };
    const when = definition.when === undefined ? undefined : compile('when', definition.when, 'bool');
    const name = compile('name', definition.name, 'string');
    const email = compile('email', definition.email, 'string');
    return name && email ? [{ definition, group, when, name, email }] : [];
  });
}

const textOf = (expression: CompiledExpression, scope: Scope): string => {
  const result = expression.evaluate(scope);
  return result.ok && typeof result.value === 'string' ? result.value.trim() : '';
};

/** Who must sign a form that is complete. A row's signature is named by its number, from 1. */
export function wantedSignatures(
  compiled: readonly CompiledCoSignature[],
  vocabulary: Vocabulary,
  answers: Answers,
  today: HongKongDate,
): WantedSignature[] {
  if (compiled.length === 0) return [];
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  return compiled.flatMap(({ definition, group, when, name, email }) => {
    const { id, who, statement } = definition;
    const places = group
      ? rowsOf(answers[group.id]).map((row, n) => ({
          entry: `${id}.${n + 1}`,
          at: vocabulary.inRow(scope, group, row),
        }))
      : [{ entry: id, at: scope }];
    return places.flatMap(({ entry, at }) =>
      applies(when, at)
        ? [{ id, entry, who, statement, name: textOf(name, at), email: textOf(email, at) }]
        : [],
    );
  });
}

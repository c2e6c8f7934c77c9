import type { Question } from '../../schemas/question.ts';
import type { JsonSchema } from '../questions/kind.ts';
import { answerSchema } from '../questions/registry.ts';
import type { CompiledPage } from './compiled-page.ts';

/** JSON Schema (2020-12) of a form's answers; rules that hang on other answers are not part of it. */
export function formSchema(pages: readonly CompiledPage[], title: string): JsonSchema {
  const questions = pages.flatMap((page) => page.questions.map((entry) => ({ ...entry, page })));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(
      questions.flatMap(({ question }) => {
        const schema = answerSchema(question);
        return schema ? [[question.id, { title: question.label.en, ...schema }]] : [];
      }),
    ),
    required: questions.flatMap(({ question, when, required, page }) =>
      when || required || page.when || mayBeAbsent(question) ? [] : [question.id],
    ),
    additionalProperties: false,
  };
}

function mayBeAbsent(question: Question): boolean {
  switch (question.type) {
    case 'choices':
    case 'group':
    case 'table':
      return question.optional || question.minimum === 0;
    case 'information':
    case 'calculated':
    case 'identity':
      return true;
    default:
      return question.optional;
  }
}

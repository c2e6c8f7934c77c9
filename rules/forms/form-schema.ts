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
      questions.map(({ question }) => [question.id, { title: question.label.en, ...answerSchema(question) }]),
    ),
    required: questions.flatMap(({ question, when, page }) =>
      when || page.when || question.optional || (question.type === 'choices' && question.minimum === 0)
        ? []
        : [question.id],
    ),
    additionalProperties: false,
  };
}

import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { LetterKind, LetterTemplate } from '../../schemas/letter.ts';
import { Language, type Text } from '../../schemas/text.ts';
import type { DefinitionPath, DefinitionProblem } from '../forms/definition-problem.ts';
import { nearest } from '../nearest.ts';
import { isPlaceholder, type Named, namedIn, placeholders, placeholdersOf } from './placeholders.ts';

/** Letters that name what there is not: unknown, of another letter, or nothing this service has; and languages that do not agree. */
export function* letterProblems(definition: ServiceDefinition): Generator<DefinitionProblem> {
  if (definition.appealWithin && !definition.appeal) {
    yield { path: ['appealWithin'], message: 'say under "appeal" how one appeals' };
  }
  for (const kind of kinds) {
    const template = definition.letters?.[kind];
    if (template) yield* templateProblems(definition, kind, template);
  }
}

const kinds = [
  'grant',
  'refusal',
  'approvalInPrinciple',
  'requirements',
  'request',
] as const satisfies readonly LetterKind[];

function* templateProblems(
  definition: ServiceDefinition,
  kind: LetterKind,
  { title, paragraphs }: LetterTemplate,
): Generator<DefinitionProblem> {
  const path = ['letters', kind];
  yield* textProblems(definition, kind, title, [...path, 'title']);
  for (const language of Language.options) {
    for (const { name, start, end } of namedIn(title[language])) {
      if (isPlaceholder(name) && placeholders[name] === 'list')
        yield {
          path: [...path, 'title', language],
          range: { start, end },
          message: `"${name}" is a list: a title has none`,
        };
    }
  }
  for (const [index, paragraph] of paragraphs.entries())
    yield* textProblems(definition, kind, paragraph, [...path, 'paragraphs', index]);
}

function* textProblems(
  definition: ServiceDefinition,
  kind: LetterKind,
  text: Text,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  const english = new Set(namedIn(text.en).map(({ name }) => name));
  for (const language of Language.options) {
    const named = namedIn(text[language]);
    const at = [...path, language];
    for (const one of named) yield* nameProblems(definition, kind, one, at);
    if (/[{}]/u.test(text[language].replaceAll(/\{[^{}]*\}/gu, '')))
      yield { path: at, message: 'a brace stands alone: placeholders are written {like this}' };
    const here = new Set(named.map(({ name }) => name));
    const missing = [...english].filter((name) => !here.has(name));
    const added = [...here].filter((name) => !english.has(name));
    for (const name of [...missing, ...added])
      yield { path: at, message: `"${name}" does not stand in every language of this text` };
  }
}

function* nameProblems(
  definition: ServiceDefinition,
  kind: LetterKind,
  { name, start, end }: Named,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  const range = { start, end };
  const known: readonly string[] = placeholdersOf[kind];
  if (!known.includes(name)) {
    const suggestion = nearest(name, known);
    const message = isPlaceholder(name)
      ? `this letter knows nothing of "${name}"; it knows ${known.join(', ')}`
      : `there is no placeholder "${name}"; this letter knows ${known.join(', ')}`;
    yield { path, range, message, ...(suggestion === undefined ? {} : { suggestion }) };
    return;
  }
  const wants = wantedFor(name);
  if (wants !== undefined && definition[wants] === undefined)
    yield { path, range, message: `"${name}" needs "${wants}", which this service does not say` };
}

const wantedFor = (name: string): 'appeal' | 'appealWithin' | 'licence' | undefined => {
  if (name === 'appeal') return 'appeal';
  if (name === 'appealBy') return 'appealWithin';
  return name === 'licenceNumber' || name === 'validFrom' || name === 'validTo' ? 'licence' : undefined;
};

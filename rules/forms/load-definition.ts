import { LineCounter, parseDocument } from 'yaml';
import type { Calendar } from '../../schemas/calendar.ts';
import { ServiceDefinition } from '../../schemas/definition.ts';
import { withLetters } from '../letters/usual-letters.ts';
import { asWritten, withApplicantPages } from './applicant-pages.ts';
import { compileForm } from './compile.ts';
import type { CompiledForm } from './compiled-form.ts';
import { shapeProblems, type ShapeProblem } from './definition-issues.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { mend } from './mend.ts';
import { positionsIn, type Position, type Positions } from './yaml-positions.ts';

/** A mistake in a definition file. `line` and `column` count from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

export type LoadedDefinition =
  | { ok: true; definition: ServiceDefinition; form: CompiledForm }
  | { ok: false; problems: readonly FileProblem[] };

const LONGEST_FILE = 2_000_000;
const MOST_ROUNDS = 6;

/** Reads the text of a definition file, or says everything that is wrong with it, in the order of its lines. */
export function parseDefinition(text: string, file: string, calendar: Calendar): LoadedDefinition {
  if (text.length > LONGEST_FILE) {
    return { ok: false, problems: [{ file, line: 1, column: 1, message: 'the file is longer than 2 MB' }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = (at: Position, message: string, suggestion?: string): FileProblem => ({
    file,
    line: at.line,
    column: at.column,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map(({ pos: [start], message }) => {
        const { line, col } = lines.linePos(start);
        return problem({ line, column: col }, message);
      }),
    };
  }
  const positions = positionsIn(text, document, lines);
  const content = contentOf(document);
  if (!content.ok) return { ok: false, problems: [problem({ line: 1, column: 1 }, content.message)] };
  const judged = judge(content.value, calendar);
  if (judged.ok) return judged;
  const problems = judged.problems.map((found) =>
    problem(placeOf(found, positions), found.message, found.suggestion),
  );
  return {
    ok: false,
    problems: problems.toSorted((one, other) => one.line - other.line || one.column - other.column),
  };
}

/** Aliases that grow without end are refused by the reader with an error. */
function contentOf(document: {
  toJS(options: { maxAliasCount: number }): unknown;
}): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 1000 }) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

type Judged =
  | Extract<LoadedDefinition, { ok: true }>
  | { ok: false; problems: readonly (DefinitionProblem & Partial<ShapeProblem>)[] };

/** Mistakes of shape first; then, on a mended copy, the mistakes behind them. */
function judge(content: unknown, calendar: Calendar): Judged {
  const found: ShapeProblem[] = [];
  let value = content;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = ServiceDefinition.safeParse(value);
    if (parsed.success) {
      if (found.some(hidesOthers)) return { ok: false, problems: found };
      const definition = withLetters(withApplicantPages(parsed.data));
      const compiled = compileForm(definition, calendar);
      if (compiled.ok && found.length === 0) return { ok: true, definition, form: compiled.form };
      const all = compiled.ok ? [] : compiled.problems.map((problem) => asWritten(problem, parsed.data));
      const behind = all.filter((problem) => !causedBy(problem, found));
      return { ok: false, problems: [...found, ...behind] };
    }
    const problems = shapeProblems(parsed.error.issues, value).filter(
      (problem, _index, all) => !all.some((other) => isMisspelling(other, problem)),
    );
    found.push(...problems.filter((problem) => !found.some((earlier) => under(problem.path, earlier.path))));
    value = mend(value, problems);
  }
  return { ok: false, problems: found };
}

/** Whether a key that is missing stands there under a name that was probably meant to be it. */
const isMisspelling = (misspelt: ShapeProblem, { kind, path }: ShapeProblem): boolean =>
  misspelt.kind === 'key' &&
  kind === 'missing' &&
  misspelt.suggestion === path.at(-1) &&
  misspelt.path.length === path.length &&
  under(path, misspelt.path.slice(0, -1));

/** Whether a problem may only be there because something before it was mended. */
const causedBy = ({ path, wants = [] }: DefinitionProblem, found: readonly ShapeProblem[]): boolean =>
  found.some((shape) => {
    if (wants.some((key) => under(shape.path, [...path, key]))) return true;
    return shape.kind !== 'key' && under(path, shape.path);
  });

/** Without its type, id or options a question says too little to judge the expressions that speak of it. */
const hidesOthers = ({ path, suggestion }: ShapeProblem): boolean =>
  suggestion === undefined &&
  path[0] === 'pages' &&
  path.some((step) => step === 'type' || step === 'id' || step === 'options' || step === 'value');

const under = (path: DefinitionProblem['path'], above: DefinitionProblem['path']): boolean =>
  above.every((step, index) => path[index] === step);

const placeOf = (
  { path, kind, range }: DefinitionProblem & Partial<ShapeProblem>,
  positions: Positions,
): Position => (kind === 'key' ? positions.ofKey(path) : positions.ofValue(path, range?.start ?? 0));

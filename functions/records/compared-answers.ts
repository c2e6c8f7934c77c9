import { canonicalJson } from '../../rules/canonical-json.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';
import type { StepDeps } from '../step/take-step.ts';
import { answeredPages, type FilePath } from './answered-pages.ts';
import {
  filesAsSent,
  type OpenedCase,
  type OpenedEvent,
  submittedAnswers,
  submittedFiles,
} from './opened-case.ts';

/** One application to be compared: what was sent with it, and where its files open. */
export interface ComparedSide {
  readonly opened: OpenedCase;
  readonly sent: readonly OpenedEvent[];
  readonly pathOfFile?: FilePath;
}

interface SideAnswer {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly files?: AnsweredPage['rows'][number]['files'];
}

/** A question either was asked, with what each answered. `new` and `gone` are answers only one of them has. */
export interface ComparedAnswer {
  readonly id: string;
  readonly now: SideAnswer | undefined;
  readonly earlier: SideAnswer | undefined;
  readonly how: 'same' | 'changed' | 'new' | 'gone';
}

/** Every answer of two applications side by side, in the order of the present one. Files are the same when their content is. */
export async function comparedAnswers(
  deps: StepDeps,
  now: ComparedSide,
  earlier: ComparedSide,
): Promise<ComparedAnswer[]> {
  const [mine, theirs] = await Promise.all([sideOf(deps, now), sideOf(deps, earlier)]);
  const ids = new Set([...mine.rows, ...theirs.rows].map(({ question }) => question.id));
  return [...ids].flatMap((id) => {
    const [one, other] = [mine, theirs].map(({ rows }) => rows.find(({ question }) => question.id === id));
    const [a, b] = [mine.contentOf(one), theirs.contentOf(other)];
    if (a === undefined && b === undefined) return [];
    const how = a === b ? 'same' : b === undefined ? 'new' : a === undefined ? 'gone' : 'changed';
    return [{ id, now: one, earlier: other, how }];
  });
}

async function sideOf(deps: StepDeps, { opened, sent, pathOfFile }: ComparedSide) {
  const form = await deps.releases.formOf(opened.record.release);
  const { submittedAt } = opened.application;
  const known = {
    ...submittedAnswers(sent),
    today: hongKongDateOf(submittedAt),
    files: filesAsSent(sent, submittedAt),
  };
  const hashes = submittedFiles(sent).map(({ id, sha256 }) => [id, sha256] as const);
  return {
    rows: answeredPages(form, known, pathOfFile).flatMap(({ rows }): readonly SideAnswer[] => rows),
    /** What is compared: the answer, with the content of each file in the place of its id. */
    contentOf: (row: SideAnswer | undefined): string | undefined =>
      isAnswered(row?.answer)
        ? hashes.reduce((text, [id, hash]) => text.replaceAll(id, hash), canonicalJson(row?.answer ?? null))
        : undefined,
  };
}

const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Answers, Particulars } from '../../schemas/answers.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { FormPage, Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { Vocabulary } from '../expressions.ts';
import { arrivedIn } from '../files/placed-uploads.ts';
import { isUpload } from '../files/upload-limits.ts';
import type { GrantRule } from '../grant-rules.ts';
import type { Call, JsonSchema, RawForm, ReadContext } from '../questions/kind.ts';
import { callsIn, checkAnswer, exampleAnswer, readAnswer } from '../questions/registry.ts';
import type { CompiledValidity } from '../validity.ts';
import { vouchedFor } from './applicant.ts';
import { callsOn } from './called-for.ts';
import { type CompiledCoSignature, type WantedSignature, wantedSignatures } from './co-signatures.ts';
import type { CompiledPage, CompiledQuestion } from './compiled-page.ts';
import { formSchema } from './form-schema.ts';
import { identityAnswers, mayBeAsserted } from './identity.ts';
import { judgeOf } from './judge.ts';
import { typedFor, writtenOn } from './typed-fields.ts';
import { answersOn, merged, own, taken, type Taken, walk, type WalkedPage } from './walk.ts';

/** What is known of an application while it is filled in. `today` is the Hong Kong date by the legal clock. */
export interface Known {
  readonly answers: Answers;
  readonly particulars: Particulars;
  readonly today: HongKongDate;
  /** Files of this application by id. */
  readonly files?: ReadonlyMap<string, FileFacts> | undefined;
}

/**
 * What reading one page gave: the questions that what was typed calls for (`hidden`: those inside rows that it does not), good answers,
 * problems to show at their fields, and what was typed for these questions and no others, to the letter.
 */
export interface PageReading {
  readonly questions: readonly Question[];
  readonly hidden: ReadonlySet<string>;
  /** Of the questions that answers of this page decide about, by name: whether they are asked now, and needed. */
  readonly calls: ReadonlyMap<string, Call>;
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  readonly typed: RawForm;
}

/** A form that may be submitted, with the answers to the questions that were asked and no others; or where to go on. */
export type Whole =
  | { complete: true; answers: Answers }
  | { complete: false; firstPage: string; problems: readonly AnswerProblem[] };

/** How far one page is. `answers` holds what counts: asserted, worked out and kept. */
export interface PageProgress {
  readonly page: FormPage;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** A form ready for use. Conditions see only earlier answers; kept answers to questions no longer shown count for nothing. */
export interface CompiledForm {
  readonly definition: ServiceDefinition;
  readonly pages: readonly FormPage[];
  /** The same, compiled. */
  readonly asked: readonly CompiledPage[];
  /** How long its licence is valid; empty where there is none. */
  readonly validity: CompiledValidity;
  /** The same of its provisional licence. */
  readonly provisionally: CompiledValidity;
  /** By which decisions may be granted without an officer. */
  readonly grantRules: readonly GrantRule[];
  readonly vocabulary: Vocabulary;
  shownPages(known: Known): readonly FormPage[];
  /** The pages that are asked, each with its questions, the answers so far and what still stands in the way. */
  progress(known: Known): readonly PageProgress[];
  /** The page after this one, in the same section where there are some; `undefined` after the last. */
  nextPage(pageId: string, known: Known): FormPage | undefined;
  /** Kept answers that may stay kept: none of a question that is not asked (any more); one that has become wrong stays, to be asked again. */
  stillAsked(known: Known): Answers;
  /** What stands in the page's controls when it is opened: kept and asserted answers as one would type them. */
  typed(pageId: string, known: Known): RawForm;
  /** Reads a posted page; `undefined` when no such page is shown. What is posted for an asserted particular is not looked at. */
  readPage(pageId: string, raw: RawForm, known: Known): PageReading | undefined;
  /** Judges everything once more, as if typed now. */
  whole(known: Known): Whole;
  /** Answers the identity provider gives; these questions are read-only. None where the application is for somebody else. */
  identityAnswers(known: Known): Answers;
  /** Who else must sign these answers, a whole form's, in the definition's order. */
  coSignatures(answers: Answers, today: HongKongDate): readonly WantedSignature[];
  /** Answers of somebody who may apply, complete on that day. */
  example(today: HongKongDate): Answers;
  jsonSchema(): JsonSchema;
}

/** Binds a compiled definition's parts together. */
export function formOf({
  definition,
  vocabulary,
  pages,
  validity,
  provisionally,
  coSignatures,
  grantRules,
}: {
  readonly definition: ServiceDefinition;
  readonly vocabulary: Vocabulary;
  readonly pages: readonly CompiledPage[];
  readonly validity: CompiledValidity;
  readonly provisionally: CompiledValidity;
  readonly coSignatures: readonly CompiledCoSignature[];
  readonly grantRules: readonly GrantRule[];
}): CompiledForm {
  const questions = definition.pages.flatMap((page) => page.questions).filter(mayBeAsserted);
  const assertedIn = (known: Known) => identityAnswers(questions, vouchedFor(definition, known), known.today);
  const walkKnown = (known: Known): Generator<WalkedPage> => {
    const asserted = assertedIn(known);
    return walk(pages, vocabulary, known.today, ({ id }) => ({
      answer: own(asserted, id) ?? own(known.answers, id),
    }));
  };
  const judge = judgeOf(pages, vocabulary, assertedIn);
  const shown = (pageId: string, known: Known): WalkedPage | undefined => pageIn(walkKnown(known), pageId);
  const shownPages = (known: Known) => [...walkKnown(known)].map(({ page }) => page.page);

  return {
    definition,
    pages: definition.pages,
    asked: pages,
    validity,
    provisionally,
    grantRules,
    vocabulary,
    shownPages,
    nextPage: (pageId, known) => {
      const after = definition.pages.findIndex(({ id }) => id === pageId);
      const section = definition.pages[after]?.section;
      return shownPages(known).find(
        (page) => definition.pages.indexOf(page) > after && page.section === section,
      );
    },
    stillAsked: (known) => {
      const asserted = assertedIn(known);
      const kept: Answers = {};
      const take = (
        question: Question,
        _compiled: CompiledQuestion,
        _page: CompiledPage,
        context: ReadContext,
      ): Taken => {
        const given = own(asserted, question.id);
        if (given !== undefined) return { answer: given };
        const answer = own(known.answers, question.id);
        const reading = checkAnswer(question, answer, context);
        const stays = reading.ok ? reading.answer : answer;
        if (stays !== undefined) kept[question.id] = stays;
        return { answer: stays };
      };
      for (const _walked of walk(pages, vocabulary, known.today, take)) continue;
      return kept;
    },
    typed: (pageId, known) => writtenOn(shown(pageId, known)),
    readPage: (pageId, raw, known) => {
      const asserted = assertedIn(known);
      const [hidden, inRows] = [new Set<string>(), new Map<string, Call>()];
      const walked = walk(pages, vocabulary, known.today, (question, _compiled, { page }, context) => {
        const vouched = own(asserted, question.id);
        if (vouched !== undefined) return { answer: vouched };
        if (page.id !== pageId) return { answer: own(known.answers, question.id) };
        if (isUpload(question)) return keptFiles(question, known, context);
        const given = arrivedIn(question, raw, known.files);
        for (const [name, call] of callsIn(question, given, context)) {
          inRows.set(name, call);
          if (call === 'no') hidden.add(name);
        }
        return taken(question, readAnswer(question, given, { ...context, files: known.files }));
      });
      const found = pageIn(walked, pageId);
      if (!found) return undefined;
      const { questions: asked, problems } = found;
      const free = asked.filter(
        (question) => own(asserted, question.id) === undefined && !isUpload(question),
      );
      const calls = callsOn(found.page, asked, inRows);
      return {
        questions: asked,
        hidden,
        calls,
        answers: answersOn(found),
        problems,
        typed: typedFor(free, hidden, raw),
      };
    },
    ...judge,
    identityAnswers: assertedIn,
    coSignatures: (answers, today) => wantedSignatures(coSignatures, vocabulary, answers, today),
    example: (today) =>
      merged([
        ...walk(pages, vocabulary, today, (question, _compiled, _page, context) => ({
          answer: exampleAnswer(question, context),
        })),
      ]),
    jsonSchema: () => formSchema(pages, definition.name.en),
  };
}

/** Files are added and removed by doing so, never by what a form posts. */
const keptFiles = (question: Question, known: Known, context: ReadContext): Taken =>
  taken(question, checkAnswer(question, own(known.answers, question.id), { ...context, files: known.files }));

/** Walks no further than the page. */
function pageIn(walked: Iterable<WalkedPage>, pageId: string): WalkedPage | undefined {
  for (const found of walked) if (found.page.page.id === pageId) return found;
  return undefined;
}

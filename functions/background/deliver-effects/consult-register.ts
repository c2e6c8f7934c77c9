import type { LicenceAnswer, LicenceQuery } from '../../../adapters/register/licence-register.ts';
import { parseHkid } from '../../../rules/hkid.ts';
import type { Answers } from '../../../schemas/answers.ts';
import type { RegisterReport } from '../../../schemas/command.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { openCase, openHistory, submittedAnswers } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Asks the register a checklist line names and tells the case what it said. While it cannot be asked, this is tried again. */
export async function consultRegister(
  deps: DeliveryDeps,
  { waiting, id, at }: Delivery,
  line: { stage: string; item: string },
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const stage = opened.release.definition.workflow.stages.find((candidate) => candidate.id === line.stage);
  const item =
    stage?.stage === 'vetting' ? stage.checklist.find((candidate) => candidate.id === line.item) : undefined;
  if (!item?.register) return done;
  const { answers } = submittedAnswers(await openHistory(deps, opened));
  const answer = await deps.register.match(queryFrom(answers, item.register));
  if (answer.outcome === 'unavailable') return later(`register ${answer.reason}`);
  await takeStep(deps, {
    ref: waiting.ref,
    request: { key: requestKeyOf('effects', 'register.report', id, {}), answer: {} },
    intend: () => ({
      command: {
        type: 'register.report',
        at,
        by: { kind: 'system', part: 'effects' },
        input: { ...line, report: reportOf(answer) },
        facts: {},
      },
    }),
  });
  // Refused only when the case has closed meanwhile: then nobody needs the answer.
  return done;
}

const textAnswer = (answers: Answers, question: string | undefined): string => {
  const answer = question === undefined ? undefined : answers[question];
  return typeof answer === 'string' ? answer : '';
};

function queryFrom(
  answers: Answers,
  register: { licenceNumber: string; hkid?: string | undefined; birthDate?: string | undefined },
): LicenceQuery {
  const hkid = parseHkid(textAnswer(answers, register.hkid));
  const birthDate = HongKongDate.safeParse(textAnswer(answers, register.birthDate));
  return {
    licenceNumber: textAnswer(answers, register.licenceNumber),
    ...(hkid.ok ? { hkid: hkid.value } : {}),
    ...(birthDate.success ? { birthDate: birthDate.data } : {}),
  };
}

const reportOf = (answer: Exclude<LicenceAnswer, { outcome: 'unavailable' }>): RegisterReport =>
  answer.outcome === 'notFound'
    ? { outcome: 'notFound', classes: [] }
    : {
        outcome: answer.matches && answer.fullLicence ? 'matches' : 'differs',
        classes: answer.classes,
        expiresOn: answer.expiresOn,
      };

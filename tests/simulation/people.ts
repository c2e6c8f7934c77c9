import { randomBytes } from 'node:crypto';
import { answerRequest } from '../../functions/applicant/answer-request.ts';
import { withdraw } from '../../functions/applicant/withdraw.ts';
import { caseworkerRoutes } from '../../functions/caseworker/routes.ts';
import type { Reply } from '../../functions/http/reply.ts';
import type { FormBody, ProductRequest } from '../../functions/http/request.ts';
import type { OpenSession } from '../../functions/http/session.ts';
import { openPayment } from '../../functions/paying/pay.ts';
import { submit } from '../../functions/sending/submit.ts';
import type { EventType } from '../../schemas/event.ts';
import type { RouteName } from '../../schemas/routes.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { aRequest, aSession } from '../support/requests.ts';
import { particulars, personal } from './permit.ts';
import type { Process, Town } from './town.ts';

type Handler = (process: Process) => (request: ProductRequest) => Reply | Promise<Reply>;

/** Everybody who acts on one case. What was acknowledged to them must have happened, once. */
export interface People {
  readonly acknowledged: readonly EventType[];
  submits(seen: number): Promise<void>;
  opensPayment(): Promise<void>;
  answers(request: string, seen: number): Promise<void>;
  withdraws(seen: number): Promise<void>;
  vets(seen: number): Promise<void>;
  asks(seen: number): Promise<void>;
  decides(seen: number, outcome: 'grant' | 'refuse'): Promise<void>;
  endorses(seen: number, outcome: 'endorse' | 'return'): Promise<void>;
  holds(seen: number): Promise<void>;
  resumes(seen: number): Promise<void>;
}

export const chan: OpenSession = aSession(applicant('chan'), particulars);
const ip = aSession(officer('ip'));
const lam = aSession(officer('lam'));
const so = aSession(supervisor('so'));

export function peopleOf(town: Town, caseId: string): People {
  const acknowledged: EventType[] = [];

  /** Presses a button until there is an answer; a page that says "look again" is an answer too. */
  const press = async (
    route: RouteName,
    handler: Handler,
    session: OpenSession,
    form: FormBody,
    happened?: EventType,
    more: Record<string, string> = {},
  ) => {
    const stamped = { ...form, requestKey: randomBytes(18).toString('base64url') };
    const parameters = { language: 'en', case: caseId, ...more };
    const reply = await town.insist(async (process) =>
      handler(process)(aRequest(route, town.now(), { parameters, form: stamped, session })),
    );
    if (reply.kind === 'redirect' && happened && /\/received$|\?done=/u.test(reply.to))
      acknowledged.push(happened);
  };
  const seen = (version: number) => ({ seen: String(version) });
  const desk = (route: 'completeVetting' | 'ask' | 'decide' | 'endorse' | 'hold' | 'resume') => {
    const handler: Handler = (process) => caseworkerRoutes(process)[route];
    return handler;
  };

  return {
    acknowledged,
    submits: (version) =>
      press('submit', submit, chan, { ...seen(version), declared: 'yes' }, 'application.submitted'),
    opensPayment: () => press('openPayment', openPayment, chan, {}, undefined, { item: 'application' }),
    answers: (request, version) =>
      press(
        'answerRequest',
        answerRequest,
        chan,
        { ...seen(version), answer: personal.answer },
        'request.answered',
        { request },
      ),
    withdraws: (version) =>
      press('withdraw', withdraw, chan, { ...seen(version), sure: 'yes' }, 'application.withdrawn'),
    vets: (version) =>
      press(
        'completeVetting',
        desk('completeVetting'),
        town.seed.pick([ip, lam]),
        { ...seen(version), stage: 'vetting', 'inOrder[licence]': 'yes', 'inOrder[address]': 'yes' },
        'vetting.completed',
      ),
    asks: (version) =>
      press(
        'ask',
        desk('ask'),
        ip,
        {
          ...seen(version),
          what: `Does ${personal.englishName} live there?`,
          'until-day': '31',
          'until-month': '12',
          'until-year': '2026',
        },
        'request.asked',
      ),
    decides: (version, outcome) =>
      press(
        'decide',
        desk('decide'),
        town.seed.pick([ip, lam]),
        { ...seen(version), stage: 'decision', outcome, reasons: 'no-licence', text: 'There is none.' },
        outcome === 'grant' ? 'decision.granted' : 'decision.refused',
      ),
    endorses: (version, outcome) =>
      press(
        'endorse',
        desk('endorse'),
        so,
        { ...seen(version), stage: 'decision', outcome, returnWhy: 'Look again' },
        outcome === 'endorse' ? 'decision.endorsed' : 'decision.returned',
      ),
    holds: (version) =>
      press('hold', desk('hold'), so, { ...seen(version), holdWhy: 'Inquiry' }, 'case.held'),
    resumes: (version) => press('resume', desk('resume'), so, seen(version), 'case.resumed'),
  };
}

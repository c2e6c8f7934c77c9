import { PersonRef } from '../../schemas/actor.ts';
import { officersOf } from '../../store/officers.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { deskWorkTexts } from '../../web/texts/desk-work.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNow, teamsOfCase } from '../records/case-access.ts';
import { departmentTeams } from '../records/department-teams.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { WorkRead } from './act-on-work.ts';
import { isFlag } from './work-model.ts';

const fail = (errors: FieldErrors): WorkRead => ({ ok: false, errors });
const toChoose = ({ language }: ProductRequest, name: string, label: Wording) => ({
  field: deskFieldId(name),
  message: words(deskWorkTexts.choose, language, { label: words(label, language) }),
});
const needed = (request: ProductRequest, name: string, label: Wording) =>
  textIn(request, name, words(label, request.language));

export const readClaim = (): WorkRead => ({
  ok: true,
  command: { type: 'case.claim', input: {}, facts: {} },
});
export const readUnclaim = (): WorkRead => ({
  ok: true,
  command: { type: 'case.unclaim', input: {}, facts: {} },
});

/** Only a colleague of a team of the case can be given it. */
export const readAssign =
  ({ store }: WebDeps) =>
  async (request: ProductRequest, opened: OpenedCase): Promise<WorkRead> => {
    const [provider, sub] = (field(request.form, 'to') ?? '').split('#');
    const to = PersonRef.safeParse({ provider, sub });
    const { department } = opened.release.definition;
    const members = await Promise.all(
      teamsOfCase(opened).map((team) => officersOf(store, department.id, team)),
    );
    const isColleague = members
      .flat()
      .some(({ person }) => person.sub === to.data?.sub && person.provider === to.data.provider);
    if (!to.success || !isColleague) return fail([toChoose(request, 'to', deskWorkTexts.assign)]);
    return { ok: true, command: { type: 'case.assign', input: { to: to.data }, facts: {} } };
  };

export const readMove =
  (deps: WebDeps) =>
  async (request: ProductRequest, opened: OpenedCase): Promise<WorkRead> => {
    const to = field(request.form, 'team');
    const { actor } = sessionOf(request);
    const department = actor.kind === 'staff' ? actor.department : '';
    const teams = await departmentTeams(deps, department, request.language);
    const now = teamNow(opened);
    if (!now || to === undefined || to === now.team || !teams.some(({ id }) => id === to)) {
      return fail([toChoose(request, 'team', deskWorkTexts.move)]);
    }
    return { ok: true, command: { type: 'case.move', input: { to }, facts: { from: now.named } } };
  };

export function readFlag(request: ProductRequest): WorkRead {
  const flag = field(request.form, 'flag');
  const { words: why, errors } = needed(request, 'flagWhy', deskWorkTexts.flagWhy);
  if (!isFlag(flag)) {
    return fail([toChoose(request, 'flag', deskWorkTexts.flag), ...errors]);
  }
  return why === undefined
    ? fail(errors)
    : { ok: true, command: { type: 'case.flag', input: { flag, why }, facts: {} } };
}

export function readUnflag(request: ProductRequest): WorkRead {
  const { flag } = request.parameters;
  const { words: why, errors } = needed(request, 'clearWhy', deskWorkTexts.clearWhy);
  if (!isFlag(flag) || why === undefined) return fail(errors);
  return { ok: true, command: { type: 'case.unflag', input: { flag, why }, facts: {} } };
}

export function readEscalation(request: ProductRequest): WorkRead {
  const { words: why, errors } = needed(request, 'escalateWhy', deskWorkTexts.escalateWhy);
  return why === undefined
    ? fail(errors)
    : { ok: true, command: { type: 'case.escalate', input: { why }, facts: {} } };
}

export function readRecusal(request: ProductRequest): WorkRead {
  const { words: why, errors } = needed(request, 'conflictWhy', deskWorkTexts.conflictWhy);
  return why === undefined
    ? fail(errors)
    : { ok: true, command: { type: 'case.recuse', input: { why }, facts: {} } };
}

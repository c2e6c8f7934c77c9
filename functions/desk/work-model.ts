import type { Actor, PersonRef } from '../../schemas/actor.ts';
import { caseRoles } from '../../schemas/desk-roles.ts';
import { CaseFlag } from '../../schemas/desk-work.ts';
import { openings } from '../../store/break-glass.ts';
import { readOwnWork } from '../../store/officer-lists.ts';
import { officersOf } from '../../store/officers.ts';
import { nameIn } from '../../store/staff-names.ts';
import type { DeskWorkModel, StageShown } from '../../web/pages/desk/work-model.tsx';
import { samePerson } from '../../workflows/actors.ts';
import { offers } from '../../workflows/advance.ts';
import { deskOf, isBarred } from '../../workflows/desk-work.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNow, teamsOfCase } from '../records/case-access.ts';
import { departmentTeams } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import type { OpenedCase } from '../records/opened-case.ts';

/** What an officer may add to the page after having tried something. */
export type Extra = Partial<
  Pick<DeskWorkModel, 'errors' | 'typed' | 'refused' | 'changed' | 'done' | 'rescued'>
>;

type Staff = Extract<Actor, { kind: 'staff' }>;

export async function workModel(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  mayWork: boolean,
  extra: Extra,
): Promise<DeskWorkModel> {
  const { record, context, application, release, engine, snapshot } = opened;
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff') throw new Error('The desk is for staff');
  const desk = deskOf(context);
  const offered = mayWork ? offers(engine, snapshot, { at: request.at, by: actor }) : [];
  const may = (command: (typeof offered)[number]) => offered.includes(command);
  const [seen, colleagues, teams] = await Promise.all([
    openings(deps.store, record.ref.id, record.owner),
    may('case.assign') ? colleaguesFor(deps, request, opened, actor) : [],
    may('case.move') ? teamsToMoveTo(deps, request, opened, actor) : [],
  ]);
  const people = seen.flatMap(({ by }) => (by.kind === 'staff' ? [by.person] : []));
  const shown = [
    ...(desk.holder ? [desk.holder.officer] : []),
    ...desk.flags.flatMap(({ by }) => by),
    ...desk.barred.map(({ officer }) => officer),
    ...people,
  ];
  const named = await officerNames(deps.store, shown, request.language);
  const both = (by: readonly PersonRef[]) => (by.length === 0 ? undefined : by.map(named).join(', '));
  return {
    case: record.ref.id,
    reference: application.reference,
    service: release.definition.name,
    holder: desk.holder
      ? {
          name: named(desk.holder.officer),
          since: desk.holder.since,
          mine: samePerson(desk.holder.officer, actor.person),
        }
      : undefined,
    may: {
      claim: may('case.claim'),
      unclaim: may('case.unclaim'),
      assign: may('case.assign'),
      move: may('case.move'),
      flag: may('case.flag'),
      escalate: may('case.escalate'),
      recuse: may('case.recuse'),
    },
    colleagues,
    teams,
    flags: desk.flags.map(({ flag, why, late, at, by }) => ({
      flag,
      why,
      late: late && (stageShown(opened, late.stage) ?? 'pledge'),
      at,
      name: both(by),
    })),
    duplicates: desk.duplicates.map(({ case: other, reference, settled }) => ({
      case: other,
      reference,
      verdict: settled?.verdict,
    })),
    barred: desk.barred.map(({ officer, how, at }) => ({ name: named(officer), how, at })),
    openings: seen.flatMap(({ by, at, why }) =>
      by.kind === 'staff' ? [{ name: named(by.person), at, why }] : [],
    ),
    stamp: stamp(request, record.version),
    errors: [],
    done: false,
    ...extra,
  };
}

function stageShown({ release }: OpenedCase, id: string | undefined): StageShown | undefined {
  const stage = release.definition.workflow.stages.find((one) => one.id === id);
  return stage && { kind: stage.stage, name: stage.name };
}

const MOST_COUNTED = 100;

/** Colleagues of the team whose turn it is, without those a conflict bars. A supervisor sees their loads, least first. */
async function colleaguesFor(
  { store }: WebDeps,
  { language }: ProductRequest,
  opened: OpenedCase,
  actor: Staff,
): Promise<DeskWorkModel['colleagues']> {
  const teams = teamNow(opened) ? [teamNow(opened)?.team ?? ''] : teamsOfCase(opened);
  const members = (await Promise.all(teams.map((team) => officersOf(store, actor.department, team)))).flat();
  const able = members.filter(
    ({ person, roles }) =>
      roles.some((role) => caseRoles.some((one) => one === role)) && !isBarred(opened.context, [person]),
  );
  const unique = [...new Map(able.map((member) => [member.person.sub, member])).values()];
  const choices = unique.map(({ person, name }) => ({
    value: `${person.provider}#${person.sub}`,
    name: nameIn(name, language),
  }));
  if (!actor.roles.includes('supervisor'))
    return choices.filter(({ value }) => value !== `${actor.person.provider}#${actor.person.sub}`);
  const loads = await Promise.all(
    unique.map(({ person }) => readOwnWork(store, actor.department, person, MOST_COUNTED)),
  );
  return choices
    .map((choice, index) => ({ ...choice, count: loads[index]?.length ?? 0 }))
    .toSorted((a, b) => a.count - b.count);
}

async function teamsToMoveTo(deps: WebDeps, request: ProductRequest, opened: OpenedCase, actor: Staff) {
  const now = teamNow(opened);
  if (!now) return [];
  const teams = await departmentTeams(deps, actor.department, request.language);
  return teams.flatMap(({ id, name }) => (id === now.team ? [] : [{ value: id, label: name }]));
}

export const isFlag = (name: string | undefined): name is CaseFlag => CaseFlag.safeParse(name).success;

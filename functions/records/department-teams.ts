import type { Language, Text } from '../../schemas/text.ts';
import { words } from '../../web/texts/words.ts';
import { teamsOf } from '../../workflows/desk-work.ts';
import type { StepDeps } from '../step/take-step.ts';

type Deps = Pick<StepDeps, 'releases'>;

/** What a department's services call its teams, and services of others those they ask for their views; ids of teams none of them names. */
async function teamsKnown(
  { releases }: Deps,
  department: string,
): Promise<readonly { readonly id: string; readonly name?: Text }[]> {
  const definitions = (await releases.all()).map(({ definition }) => definition);
  const own = definitions.filter((definition) => definition.department.id === department);
  const asked = definitions.flatMap(({ workflow }) =>
    workflow.stages.flatMap((stage) =>
      stage.stage === 'referral'
        ? [...stage.bodies, ...stage.more]
            .filter((body) => body.department === department)
            .map(({ team, name }) => ({ id: team, name }))
        : [],
    ),
  );
  return [
    ...own.flatMap((definition) => definition.department.teams ?? []),
    ...asked,
    ...own.flatMap((definition) => teamsOf(definition).map((id) => ({ id }))),
  ];
}

/** The teams of a department, called as its services call them; a team none of them names is called by its id. */
export async function departmentTeams(
  deps: Deps,
  department: string,
  language: Language,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const known = await teamsKnown(deps, department);
  return [...new Set(known.map(({ id }) => id))].map((id) => {
    const name = known.find((team) => team.id === id)?.name;
    return { id, name: name ? words(name, language) : id };
  });
}

/** The same, to be asked by id. */
export async function teamNames(deps: Deps, department: string, language: Language) {
  const teams = await departmentTeams(deps, department, language);
  return (id: string): string => teams.find((team) => team.id === id)?.name ?? id;
}

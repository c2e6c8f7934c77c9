import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { words } from '../../web/texts/words.ts';
import type { WebDeps } from '../http/web-deps.ts';

/** What a department's services call its teams; a team none of them names is called by its id. */
export async function teamNames(deps: WebDeps, department: string, language: Language) {
  const releases = await deps.releases.all();
  const own = releases.flatMap(({ definition }) =>
    definition.department.id === department ? (definition.department.teams ?? []) : [],
  );
  const teams = [...own, ...releases.flatMap(({ definition }) => teamsAsked(definition, department))];
  return (id: string): string => {
    const named = teams.find((team) => team.id === id);
    return named ? words(named.name, language) : id;
  };
}

/** What services call the teams of a department that they ask for their views. */
const teamsAsked = ({ workflow }: ServiceDefinition, department: string) =>
  workflow.stages.flatMap((stage) =>
    stage.stage === 'referral'
      ? [...stage.bodies, ...stage.more]
          .filter((body) => body.department === department)
          .map(({ team, name }) => ({ id: team, name }))
      : [],
  );

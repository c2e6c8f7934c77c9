import type { Language } from '../../schemas/text.ts';
import { words } from '../../web/texts/words.ts';
import { teamsOf } from '../../workflows/desk-work.ts';
import type { StepDeps } from '../step/take-step.ts';

/** The teams a department's services name, called as it calls them; a team none of them names is called by its id. */
export async function departmentTeams(
  { releases }: Pick<StepDeps, 'releases'>,
  department: string,
  language: Language,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const own = (await releases.all()).filter(({ definition }) => definition.department.id === department);
  const named = own.flatMap(({ definition }) => definition.department.teams ?? []);
  const ids = [...named.map(({ id }) => id), ...own.flatMap(({ definition }) => teamsOf(definition))];
  return [...new Set(ids)].map((id) => {
    const team = named.find((one) => one.id === id);
    return { id, name: team ? words(team.name, language) : id };
  });
}

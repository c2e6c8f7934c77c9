import type { ServiceDefinition } from '../../schemas/definition.ts';
import { LifeEvent } from '../../schemas/life-event.ts';
import type { Text } from '../../schemas/text.ts';
import { type Findable, search, type SearchIndex, searchIndex } from './search.ts';

export interface Filters {
  readonly query: string;
  readonly department?: string | undefined;
  readonly event?: LifeEvent | undefined;
}

/** A filter's values with how many services each would leave, given the question and the other filter. */
export interface Browsed {
  readonly found: readonly string[];
  readonly departments: readonly { readonly id: string; readonly name: Text; readonly count: number }[];
  readonly events: readonly { readonly id: LifeEvent; readonly count: number }[];
  /** How many the question finds without any filter. */
  readonly unfiltered: number;
}

/** What each life event is called, in whichever languages. */
export type EventNames = Readonly<Record<string, readonly string[]>>;

export interface Catalogue {
  readonly definitions: readonly ServiceDefinition[];
  readonly index: SearchIndex;
}

export const catalogueOf = (
  definitions: readonly ServiceDefinition[],
  eventNames: EventNames,
): Catalogue => ({
  definitions,
  index: searchIndex(definitions.map((definition) => findable(definition, eventNames))),
});

/** What a service is found by, with how much it tells. */
function findable(definition: ServiceDefinition, eventNames: EventNames): Findable {
  const { id, name, summary, department, form, keywords, licence, forWhom, lifeEvents } = definition;
  const say = (weight: number, ...texts: readonly (Text | undefined)[]) =>
    texts.flatMap((text) =>
      text ? [text.en, text['zh-Hant'], text['zh-Hans']].map((words) => ({ text: words, weight })) : [],
    );
  return {
    id,
    said: [
      ...say(10, name),
      ...(form === undefined ? [] : [{ text: form, weight: 10 }]),
      ...say(8, ...keywords),
      ...say(6, licence?.title),
      ...lifeEvents.flatMap((event) => (eventNames[event] ?? []).map((text) => ({ text, weight: 4 }))),
      ...say(4, department.name),
      ...say(3, summary),
      ...say(1, ...forWhom),
    ],
  };
}

/** The services a question and filters leave, best first. */
export function browse({ definitions, index }: Catalogue, { query, department, event }: Filters): Browsed {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const matching = search(index, query).flatMap((id) => byId.get(id) ?? []);
  const ofDepartment = (one: ServiceDefinition) =>
    department === undefined || one.department.id === department;
  const ofEvent = (one: ServiceDefinition) => event === undefined || one.lifeEvents.includes(event);
  const names = new Map(definitions.map((one) => [one.department.id, one.department.name]));
  const countOf = (list: readonly ServiceDefinition[], has: (one: ServiceDefinition) => boolean) =>
    list.filter(has).length;
  const inEvent = matching.filter(ofEvent);
  const inDepartment = matching.filter(ofDepartment);
  return {
    found: matching.filter((one) => ofDepartment(one) && ofEvent(one)).map(({ id }) => id),
    departments: [...names].map(([id, name]) => ({
      id,
      name,
      count: countOf(inEvent, (one) => one.department.id === id),
    })),
    events: LifeEvent.options
      .filter((id) => definitions.some((one) => one.lifeEvents.includes(id)))
      .map((id) => ({ id, count: countOf(inDepartment, (one) => one.lifeEvents.includes(id)) })),
    unfiltered: matching.length,
  };
}

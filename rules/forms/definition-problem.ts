/** Where in a definition: keys and positions in lists from the top. */
export type DefinitionPath = readonly (string | number)[];

/** One mistake in a definition, in words for the people who write definitions. */
export interface DefinitionProblem {
  readonly path: DefinitionPath;
  readonly message: string;
  /** What was probably meant, ready to be put in its place. */
  readonly suggestion?: string;
  /** Keys of which the map at `path` has none. */
  readonly wants?: readonly string[];
  /** Within the text at `path`: from which character to which. */
  readonly range?: { readonly start: number; readonly end: number };
}

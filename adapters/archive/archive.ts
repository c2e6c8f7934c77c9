/** Where what must stay as it is is kept: written once, never changed or taken away. Throws when it cannot be reached. */
export interface Archive {
  /** `exists` = something was kept under this name before, perhaps by this very call when its first answer was lost. */
  keep(name: string, content: string, mediaType: string): Promise<'kept' | 'exists'>;
  read(name: string): Promise<string | undefined>;
}

/** The package brings no types; these are the parts used here. */
declare module 'accessible-autocomplete' {
  interface EnhanceOptions {
    readonly selectElement: HTMLSelectElement;
    readonly defaultValue?: string | undefined;
    readonly showAllValues: boolean;
    readonly autoselect: boolean;
    readonly tNoResults: () => string;
    readonly tStatusNoResults: () => string;
    readonly tStatusQueryTooShort: () => string;
    readonly tStatusResults: (length: number) => string;
    readonly tStatusSelectedOption: (option: string, length: number, index: number) => string;
    readonly tAssistiveHint: () => string;
  }
  const accessibleAutocomplete: { enhanceSelectElement(options: EnhanceOptions): void };
  export default accessibleAutocomplete;
}

/** A long list becomes one that can be typed into. The library comes only to pages that have such a list. */
export async function enhanceLongLists(within: ParentNode = document): Promise<void> {
  const lists = within.querySelectorAll<HTMLSelectElement>('select[data-autocomplete]');
  if (lists.length === 0) return;
  const { default: accessibleAutocomplete } = await import('accessible-autocomplete');
  for (const list of lists) {
    const said = wordsOf(list);
    accessibleAutocomplete.enhanceSelectElement({
      selectElement: list,
      defaultValue: list.selectedOptions[0]?.value === '' ? '' : undefined,
      showAllValues: true,
      autoselect: false,
      tNoResults: () => said['none'] ?? '',
      tStatusNoResults: () => said['none'] ?? '',
      tStatusQueryTooShort: () => '',
      tStatusResults: (length) => (said['results'] ?? '').replace('{n}', String(length)),
      tStatusSelectedOption: (option, length, index) => `${option} (${index + 1}/${length})`,
      tAssistiveHint: () => said['hint'] ?? '',
    });
  }
}

/** What is said to screen readers, in the page's language, given with the list. */
function wordsOf(list: HTMLElement): Readonly<Record<string, string>> {
  const words: unknown = JSON.parse(list.dataset['autocomplete'] ?? '{}');
  return typeof words === 'object' && words !== null
    ? Object.fromEntries(Object.entries(words).map(([name, word]) => [name, String(word)]))
    : {};
}

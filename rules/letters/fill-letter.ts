import { isPlaceholder, namedIn, type Placeholder } from './placeholders.ts';

/** A part of a letter as it is read: words, which may go over several lines, or a list. */
export type LetterBlock = { readonly text: string } | { readonly items: readonly string[] };

export type LetterValues = Readonly<Partial<Record<Placeholder, string | readonly string[] | undefined>>>;

/**
 * Paragraphs with their placeholders filled in. A paragraph that names something there is not (no conditions, no licence) is left out, so
 * that nobody gets a letter with holes; a list begins a block of its own. What is filled in is never looked at for placeholders.
 */
export const fillLetter = (paragraphs: readonly string[], values: LetterValues): LetterBlock[] =>
  paragraphs.flatMap((paragraph) => {
    const parts = partsOf(paragraph, values);
    return parts.some((part) => part.length === 0) ? [] : joined(parts);
  });

type Part = string | readonly string[];

/** The words between placeholders, and what stands for these; something that is missing is empty. */
function partsOf(paragraph: string, values: LetterValues): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { name, start, end } of namedIn(paragraph)) {
    if (start > from) parts.push(paragraph.slice(from, start));
    parts.push((isPlaceholder(name) ? values[name] : undefined) ?? '');
    from = end;
  }
  if (from < paragraph.length) parts.push(paragraph.slice(from));
  return parts;
}

function joined(parts: readonly Part[]): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let words = '';
  const close = () => {
    if (words.trim() !== '') blocks.push({ text: words.trim() });
    words = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') words += part;
    else {
      close();
      blocks.push({ items: part });
    }
  }
  close();
  return blocks;
}

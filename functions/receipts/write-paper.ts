import PDFDocument, { type StructureElement } from 'pdfkit';
import type { LetterBlock } from '../../rules/letters/fill-letter.ts';
import { millisecondsOf } from '../../rules/time.ts';
import type { Instant } from '../../schemas/time.ts';
import type { ReceiptPart } from '../../web/receipt-parts.ts';
import type { Fonts, OpenFonts } from './fonts.ts';

/** What is to be written, in words; measures and looks are decided here. */
export interface Paper {
  readonly title: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly parts: readonly ReceiptPart[];
  /** Words below the parts: of a letter. */
  readonly blocks?: readonly LetterBlock[];
  readonly notes: readonly string[];
  readonly footer: (page: number, of: number) => string;
  readonly author: string;
  /** HTML tag of the language. */
  readonly language: string;
  readonly createdAt: Instant;
}

type Element = StructureElement;
/** Sizes in points. Grey on white is 7 : 1. */
const sizes = { heading: 20, part: 14, text: 11, label: 9, note: 8.5 } as const;
const ink = '#0b0c0c';
const grey = '#505a5f';
const lineGap = 2;
const margins = { top: 56, bottom: 64, left: 56, right: 56 };

/** A tagged PDF (PDF/UA-1: title, language, structure in reading order) with only the glyphs it uses embedded. */
export async function writePaper(openFonts: OpenFonts, paper: Paper): Promise<Uint8Array> {
  const fonts = openFonts();
  const doc = new PDFDocument({
    // Without a font of its own the library would look for its standard fonts on disk.
    font: '',
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    info: {
      Title: paper.title,
      Author: paper.author,
      CreationDate: new Date(millisecondsOf(paper.createdAt)),
    },
  });
  const written = collect(doc);
  const write = writer(doc, fonts, paper.language);
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(root, 'H1', paper.heading, { size: sizes.heading, after: 8 });
  for (const line of paper.lead) write(root, 'P', line, { size: sizes.text, after: 4 });
  for (const part of paper.parts) {
    const rows = rowsOf(part);
    const heights = rows.map((row) => heightOf(doc, fonts, paper.language, linesOf(row)));
    writePart(doc, write, root, { heading: part.heading, rows, heights });
  }
  for (const block of paper.blocks ?? []) writeBlock(doc, write, root, block);
  const notes = paper.notes.map((text) => ({ text, size: sizes.note, after: 2 }));
  keepTogether(doc, sizes.note * 2 + heightOf(doc, fonts, paper.language, notes));
  doc.moveDown(1);
  for (const { text, ...look } of notes) write(root, 'P', text, { ...look, colour: grey });
  root.end();
  writeFooters(doc, fonts, paper);
  doc.end();
  return written;
}

interface Look {
  readonly size: number;
  readonly colour?: string;
  /** Points of space below. */
  readonly after?: number;
}

type Write = (parent: Element, tag: string, text: string, look: Look) => void;

/** Writes a paragraph as one element, each run in the font that has its characters. */
const writer =
  (doc: PDFDocument, fonts: Fonts, language: string): Write =>
  (parent, tag, text, { size, colour = ink, after = 0 }) => {
    const draw = () => {
      doc.fontSize(size).fillColor(colour);
      for (const line of text.split('\n')) drawLine(doc, fonts, fonts.runsOf(line, language));
    };
    parent.add(doc.struct(tag, draw));
    doc.y += after;
  };

function drawLine(doc: PDFDocument, fonts: Fonts, runs: ReturnType<Fonts['runsOf']>): void {
  if (runs.length === 0) doc.moveDown(0.5);
  runs.forEach(({ font, text }, index) => {
    useFont(doc, fonts, font);
    doc.text(text, { continued: index < runs.length - 1, lineGap });
  });
}

/** A font is given to the document by its name, the first time with its content. */
function useFont(doc: PDFDocument, fonts: Fonts, name: string): void {
  doc.registerFont(name, fonts.opened(name));
  doc.font(name);
}

/** Room, in points, that a heading with the space above it takes, and the least of what follows, so that neither stands alone at the foot of a page. */
const room = { heading: 42, item: 34 } as const;

/** Whether so many points are left on the page. */
const leaves = (doc: PDFDocument, points: number): boolean =>
  doc.page.height - margins.bottom - doc.y >= points;

/** The same of something that is to stay together; what is higher than a page may break anywhere but in its first `least` points. */
const leavesWhole = (doc: PDFDocument, points: number, least: number = room.item): boolean =>
  leaves(doc, points > doc.page.height - margins.top - margins.bottom ? least : points);

function keepTogether(doc: PDFDocument, points: number): void {
  if (!leavesWhole(doc, points)) doc.addPage();
}

interface Row {
  readonly key: string;
  readonly value: string;
}

const rowsOf = (part: ReceiptPart): readonly Row[] =>
  'rows' in part ? part.rows : part.items.map((value) => ({ key: '', value: `• ${value}` }));

const linesOf = ({ key, value }: Row): (Look & { readonly text: string })[] => [
  ...(key === '' ? [] : [{ text: key, size: sizes.label }]),
  { text: value, size: sizes.text, after: 6 },
];

/** Points that paragraphs will take, each line measured in the font most of it needs. */
function heightOf(
  doc: PDFDocument,
  fonts: Fonts,
  language: string,
  paragraphs: readonly (Look & { readonly text: string })[],
): number {
  return paragraphs.reduce((sum, { text, size, after = 0 }) => {
    doc.fontSize(size);
    const lines = text.split('\n').map((line) => {
      const [longest] = fonts
        .runsOf(line, language)
        .toSorted((one, other) => other.text.length - one.text.length);
      if (!longest) return size;
      useFont(doc, fonts, longest.font);
      return doc.heightOfString(line, { lineGap });
    });
    return sum + after + lines.reduce((all, height) => all + height, 0);
  }, 0);
}

interface MeasuredPart {
  readonly heading: string;
  readonly rows: readonly Row[];
  /** Points each row takes. */
  readonly heights: readonly number[];
}

function writePart(
  doc: PDFDocument,
  write: Write,
  root: Element,
  { heading, rows, heights }: MeasuredPart,
): void {
  const [first = 0] = heights;
  if (leavesWhole(doc, room.heading + first, room.heading + room.item)) doc.y += 12;
  else doc.addPage();
  write(root, 'H2', heading, { size: sizes.part, after: 4 });
  const list = doc.struct('L');
  root.add(list);
  rows.forEach(({ key, value }, index) => {
    keepTogether(doc, heights[index] ?? room.item);
    const item = doc.struct('LI');
    list.add(item);
    if (key !== '') write(item, 'Lbl', key, { size: sizes.label, colour: grey });
    write(item, 'LBody', value, { size: sizes.text, after: 6 });
    item.end();
  });
  list.end();
}

/** A paragraph or a list of a letter. */
function writeBlock(doc: PDFDocument, write: Write, root: Element, block: LetterBlock): void {
  if (!leaves(doc, room.item)) doc.addPage();
  if ('text' in block) {
    write(root, 'P', block.text, { size: sizes.text, after: 8 });
    return;
  }
  const list = doc.struct('L');
  root.add(list);
  for (const entry of block.items) {
    if (!leaves(doc, room.item)) doc.addPage();
    const item = doc.struct('LI');
    list.add(item);
    write(item, 'LBody', `• ${entry}`, { size: sizes.text, after: 4 });
    item.end();
  }
  list.end();
}

/** The reference on every page, outside the reading order. */
function writeFooters(doc: PDFDocument, fonts: Fonts, { footer, language }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.fontSize(sizes.note).fillColor(grey);
    doc.x = margins.left;
    doc.y = doc.page.height - margins.bottom / 2;
    drawLine(doc, fonts, fonts.runsOf(footer(page - start + 1, count), language));
    doc.endMarkedContent();
    doc.page.margins.bottom = margins.bottom;
  }
}

const collect = (doc: PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

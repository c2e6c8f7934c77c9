import type { Picture, PictureStep } from '../workflows/picture.ts';

/** A box of the picture, by its middle line; `lines` are its words. */
export interface Box {
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A frame around the places of a stage that has several. */
export interface Frame extends Omit<Box, 'place'> {
  readonly stage: string;
}

/** A line from place to place, as the points of an SVG path. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** It joins another line here, and ends where that ends. */
  readonly joins?: { readonly x: number; readonly y: number };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
}

/** Words of places and stages, in the language of the page. */
export interface Names {
  readonly place: (place: string) => string;
  readonly stage: (id: string) => string;
}

const BOX = 232;
const FRAME = 10;
const GAP = 26;
const LANE = 16;
const END = 104;
const LINE_HEIGHT = 18;
const PAD = 10;
/** Widths of a character of 14 pixels, about. */
const HAN = 14.5;
const LATIN = 7.4;
const MOST_LINES = 3;

const isHan = (character: string): boolean => character > '\u2E7F';
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (isHan(character) ? HAN : LATIN), 0);

/** Words in lines of a width: Latin words stay whole, between Chinese characters a line may end anywhere. */
export function inLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\u2E80-\uFFFF]|[^\s\u2E80-\uFFFF]+\s*|\s+/gu) ?? []) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`]
    : lines;
}

const heightOf = (lines: readonly string[]): number => lines.length * LINE_HEIGHT + 2 * PAD;

/**
 * Stages one below the other, the last way out (a grant) at their foot; other ends stand beside it, and lines lead to them down lanes on the
 * right. Whatever goes back or passes a place over runs down lanes on the left.
 */
export function layoutOf(picture: Picture, names: Names): Layout {
  const [granted = 'closed.granted', ...others] = picture.ends;
  const order = [...picture.stages.flatMap(({ places }) => places), granted];
  const beside = lanesOf(
    picture.steps.filter(
      ({ from, to }) => order.includes(to) && order.indexOf(to) !== order.indexOf(from) + 1,
    ),
    order,
  );
  const left = PAD + FRAME + LANE * (Math.max(-1, ...beside.values()) + 2);
  const column = columnOf(picture, names, left);
  const foot = { lines: inLines(names.place(granted), BOX - 2 * PAD), y: column.y + GAP };
  const right = left + BOX + FRAME + GAP;
  const ends = others.map((place, n): Box => {
    const lines = inLines(names.place(place), END - 12);
    return { place, lines, x: right + n * (END + 8), y: foot.y, width: END, height: heightOf(lines) };
  });
  const boxes: Box[] = [
    ...column.boxes,
    { place: granted, ...foot, x: left, width: BOX, height: heightOf(foot.lines) },
    ...ends,
  ];
  const lines = picture.steps.flatMap((step) => lineOf(step, { boxes, ends, beside, left }) ?? []);
  return {
    width: right + Math.max(0, ends.length * (END + 8)) + PAD,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + PAD,
    boxes,
    frames: column.frames,
    lines,
  };
}

function columnOf({ stages }: Picture, names: Names, x: number) {
  const boxes: Box[] = [];
  const frames: Frame[] = [];
  let y = PAD;
  for (const { stage, places } of stages) {
    const framed = places.length > 1;
    const top = y;
    const head = framed ? inLines(names.stage(stage.id), BOX / 2) : [];
    if (framed) y += heightOf(head) - PAD;
    for (const [n, place] of places.entries()) {
      if (n > 0) y += GAP;
      const lines = inLines(framed ? names.place(place) : names.stage(stage.id), BOX - 2 * PAD);
      boxes.push({ place, lines, x, y, width: BOX, height: heightOf(lines) });
      y += heightOf(lines);
    }
    if (framed) {
      y += FRAME;
      frames.push({
        stage: stage.id,
        lines: head,
        x: x - FRAME,
        y: top,
        width: BOX + 2 * FRAME,
        height: y - top,
      });
    }
    y += GAP;
  }
  return { boxes, frames, y: y - GAP };
}

const keyOf = ({ from, to }: PictureStep): string => `${from} ${to}`;

/** A lane for each way that does not lead to the next place: short ones inside, and none over another. */
function lanesOf(steps: readonly PictureStep[], order: readonly string[]): ReadonlyMap<string, number> {
  const spans = steps
    .map((step) => {
      const [a, b] = [order.indexOf(step.from), order.indexOf(step.to)];
      return { key: keyOf(step), from: Math.min(a, b), to: Math.max(a, b) };
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const lanes: (typeof spans)[] = [];
  const found = new Map<string, number>();
  for (const span of spans) {
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => to < span.from || from > span.to));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    found.set(span.key, lane);
  }
  return found;
}

interface Places {
  readonly boxes: readonly Box[];
  readonly ends: readonly Box[];
  readonly beside: ReadonlyMap<string, number>;
  readonly left: number;
}

function lineOf(step: PictureStep, { boxes, ends, beside, left }: Places): Line | undefined {
  const { from, to } = step;
  const [a, b] = [from, to].map((name) => boxes.find(({ place }) => place === name));
  if (!a || !b) return undefined;
  const end = ends.indexOf(b);
  const lane = beside.get(keyOf(step));
  if (end !== -1) {
    const x = b.x + b.width / 2;
    const y = a.y + a.height / 2 - 6 * (ends.length - 1) + 12 * end;
    return { from, to, path: `M${a.x + a.width} ${y}H${x}V${b.y}`, joins: { x, y } };
  }
  if (lane === undefined) {
    const x = a.x + a.width / 2;
    return { from, to, path: `M${x} ${a.y + a.height}V${b.y}` };
  }
  const x = left - FRAME - LANE * (lane + 0.75);
  return { from, to, path: `M${a.x} ${a.y + a.height / 2 + 7}H${x}V${b.y + b.height / 2 - 7}H${b.x}` };
}

import type { Language, Text } from '../../schemas/text.ts';
import type { Picture, Way } from '../../workflows/picture.ts';
import { type Box, type Layout, layoutOf } from '../picture-layout.ts';
import { placeNames } from '../picture-names.ts';
import { pictureTexts } from '../texts/pictures.ts';
import { words } from '../texts/words.ts';

interface WorkflowDrawingProps {
  readonly service: Text;
  readonly picture: Picture;
  /** The way a case came, where the picture is of one. */
  readonly way?: Way | undefined;
  readonly language: Language;
}

/** Attributes, not a style sheet: a page that shows the drawing as an image gives it none. */
const colours = {
  text: '#0b0c0c',
  line: '#484949',
  taken: '#0b4f54',
  frame: '#f2f7f7',
  frameLine: '#8ab5b8',
  was: '#f0f7f4',
  wasLine: '#0f7a52',
} as const;
const fonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans HK', 'Noto Sans CJK HK', 'PingFang HK', 'Microsoft JhengHei', sans-serif";

/** A workflow as a drawing. Marks and line widths say what colours say: where a case was and is. */
export const WorkflowDrawing = ({ service, picture, way = [], language }: WorkflowDrawingProps) => {
  const layout = layoutOf(picture, placeNames(picture, language));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="product-picture"
      role="img"
      aria-labelledby="picture-title picture-desc"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      font-family={fonts}
      font-size="14"
    >
      <title id="picture-title">
        {words(pictureTexts.alt, language, { service: words(service, language) })}
      </title>
      <desc id="picture-desc">{words(pictureTexts.desc, language)}</desc>
      <rect width={layout.width} height={layout.height} fill="#fff" />
      <Arrow />
      <Frames layout={layout} />
      <Lines layout={layout} way={way} />
      {layout.boxes.map((box) => (
        <Place key={box.place} box={box} way={way} />
      ))}
    </svg>
  );
};

const Arrow = () => (
  <defs>
    <marker
      id="picture-arrow"
      viewBox="0 0 10 10"
      refX="9"
      refY="5"
      markerUnits="userSpaceOnUse"
      markerWidth="9"
      markerHeight="9"
      orient="auto"
    >
      <path d="M0 0L10 5L0 10z" fill={colours.line} />
    </marker>
  </defs>
);

const wasTaken = (way: Way, from: string, to: string): boolean =>
  way.some((place, n) => place === from && way[n + 1] === to);

/** Ways taken come last, so that they lie above the others. */
const Lines = ({ layout, way }: { readonly layout: Layout; readonly way: Way }) => (
  <>
    {layout.lines
      .map((line) => ({ ...line, taken: wasTaken(way, line.from, line.to) }))
      .toSorted((a, b) => Number(a.taken) - Number(b.taken))
      .map(({ from, to, path, joins, taken }) => (
        <g key={`${from} ${to}`} stroke={taken ? colours.taken : colours.line} stroke-width={taken ? 3 : 1}>
          <path d={path} fill="none" marker-end="url(#picture-arrow)" />
          {joins !== undefined && <circle cx={joins.x} cy={joins.y} r="3" fill={colours.line} />}
        </g>
      ))}
  </>
);

const Frames = ({ layout }: { readonly layout: Layout }) => (
  <>
    {layout.frames.map(({ stage, x, y, width, height, lines }) => (
      <g key={stage}>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx="6"
          fill={colours.frame}
          stroke={colours.frameLine}
        />
        <Words lines={lines} x={x + 10} y={y + 18} mark="" anchor="start" />
      </g>
    ))}
  </>
);

const boxed = {
  other: { fill: '#fff', stroke: colours.line, 'stroke-width': 1 },
  was: { fill: colours.was, stroke: colours.wasLine, 'stroke-width': 2 },
  now: { fill: colours.taken, stroke: colours.taken, 'stroke-width': 3 },
} as const;
const marks = { other: '', was: '✓ ', now: '▶ ' } as const;

const Place = ({ box, way }: { readonly box: Box; readonly way: Way }) => {
  const state = way.at(-1) === box.place ? 'now' : way.includes(box.place) ? 'was' : 'other';
  return (
    <g font-weight={state === 'now' ? 700 : 400}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" {...boxed[state]} />
      <Words
        lines={box.lines}
        x={box.x + box.width / 2}
        y={box.y + 24}
        mark={marks[state]}
        colour={state === 'now' ? '#fff' : colours.text}
      />
    </g>
  );
};

interface WordsProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly mark: string;
  readonly anchor?: 'start' | 'middle';
  readonly colour?: string;
}

const Words = ({ lines, x, y, mark, anchor = 'middle', colour = colours.text }: WordsProps) => (
  <text x={x} y={y} text-anchor={anchor} fill={colour}>
    {lines.map((line, n) => (
      <tspan key={n} x={x} dy={n === 0 ? 0 : 18}>
        {n === 0 ? `${mark}${line}` : line}
      </tspan>
    ))}
  </text>
);

import type { Language, Text } from '../../schemas/text.ts';
import type { Picture, Way } from '../../workflows/picture.ts';
import { type Box, type Layout, layoutOf } from '../picture-layout.ts';
import { placeNames } from '../picture-names.ts';
import { pictureTexts } from '../texts/pictures.ts';
import { words } from '../texts/words.ts';
import { PictureWords } from './picture-words.tsx';

interface WorkflowPictureProps {
  readonly service: Text;
  readonly picture: Picture;
  /** The way a case came, where the picture is of one. */
  readonly way?: Way | undefined;
  /** What teams are called, where that is told. */
  readonly teamName?: ((team: string) => string) | undefined;
  readonly language: Language;
}

/** A workflow as a drawing, and the same in words below it. Marks, not only colours, say where a case was and is. */
export const WorkflowPicture = ({ service, picture, way, teamName, language }: WorkflowPictureProps) => {
  const names = placeNames(picture, language);
  const drawn = way ? { ...picture, ends: endsWith(picture, way) } : picture;
  const layout = layoutOf(drawn, names);
  const alt = words(pictureTexts.alt, language, { service: words(service, language) });
  return (
    <>
      <div class="product-scroll" role="region" aria-label={alt} tabindex={0}>
        <svg
          class="product-picture"
          role="img"
          aria-labelledby="picture-title picture-desc"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <title id="picture-title">{alt}</title>
          <desc id="picture-desc">{words(pictureTexts.desc, language)}</desc>
          <Arrow />
          <Frames layout={layout} />
          <Lines layout={layout} way={way ?? []} />
          {layout.boxes.map((box) => (
            <Place key={box.place} box={box} way={way ?? []} />
          ))}
        </svg>
      </div>
      {way !== undefined && (
        <p class="govuk-body-s product-secondary">{words(pictureTexts.legend, language)}</p>
      )}
      <PictureWords picture={drawn} way={way} teamName={teamName} language={language} />
    </>
  );
};

/** A case can end in ways its own process does not lead to, such as being joined with another. */
const endsWith = ({ ends }: Picture, way: Way): readonly string[] => {
  const now = way.at(-1) ?? '';
  return now.startsWith('closed.') && !ends.includes(now) ? [...ends, now] : ends;
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
      <path d="M0 0L10 5L0 10z" class="product-picture__head" />
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
        <g
          key={`${from} ${to}`}
          class={`product-picture__line${taken ? ' product-picture__line--taken' : ''}`}
        >
          <path d={path} fill="none" marker-end="url(#picture-arrow)" />
          {joins !== undefined && <circle cx={joins.x} cy={joins.y} r="3" />}
        </g>
      ))}
  </>
);

const Frames = ({ layout }: { readonly layout: Layout }) => (
  <>
    {layout.frames.map(({ stage, x, y, width, height, lines }) => (
      <g key={stage}>
        <rect class="product-picture__frame" x={x} y={y} width={width} height={height} rx="6" />
        <Words lines={lines} x={x + 10} y={y + 18} mark="" anchor="start" />
      </g>
    ))}
  </>
);

const Place = ({ box, way }: { readonly box: Box; readonly way: Way }) => {
  const now = way.at(-1) === box.place;
  const was = !now && way.includes(box.place);
  const state = now ? ' product-picture__box--now' : was ? ' product-picture__box--was' : '';
  return (
    <g class={`product-picture__box${state}`}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
      <Words lines={box.lines} x={box.x + box.width / 2} y={box.y + 24} mark={now ? '▶ ' : was ? '✓ ' : ''} />
    </g>
  );
};

interface WordsProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly mark: string;
  readonly anchor?: 'start' | 'middle';
}

const Words = ({ lines, x, y, mark, anchor = 'middle' }: WordsProps) => (
  <text x={x} y={y} text-anchor={anchor}>
    {lines.map((line, n) => (
      <tspan key={n} x={x} dy={n === 0 ? 0 : 18}>
        {n === 0 ? `${mark}${line}` : line}
      </tspan>
    ))}
  </text>
);

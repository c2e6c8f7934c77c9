import { endOf } from '../workflows/ends.ts';
import type { Picture, Way } from '../workflows/picture.ts';
import { standingTexts } from './texts/stages.ts';

/** Longer than any way whose case keeps a trail. */
const MOST_PLACES = 1000;

/** A case can end in ways its own process does not lead to, such as being joined with another. */
export function pictureOfWay(picture: Picture, way: Way): Picture {
  const now = way.at(-1) ?? '';
  return isNamedEnd(now) && !picture.ends.includes(now)
    ? { ...picture, ends: [...picture.ends, now] }
    : picture;
}

const isNamedEnd = (place: string): boolean => Object.hasOwn(standingTexts, endOf(place) ?? '');

const placesOf = ({ stages, ends }: Picture): string[] => [
  ...stages.flatMap(({ places }) => places),
  ...ends,
];

/** A way as an address says it: numbers of places in a picture, names where it has none. It names no case. */
export function wayInAddress(picture: Picture, way: Way): string {
  const places = placesOf(picture);
  return way.map((place) => (places.includes(place) ? places.indexOf(place) : place)).join('-');
}

/** The way an address says; what names no place of the picture and no end is passed over, since anybody can write an address. */
export function wayFromAddress(picture: Picture, text: string): Way {
  const places = placesOf(picture);
  return text
    .split('-')
    .slice(0, MOST_PLACES)
    .flatMap((part) =>
      /^\d{1,4}$/u.test(part) ? (places[Number(part)] ?? []) : isNamedEnd(part) ? part : [],
    );
}

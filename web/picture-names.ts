import type { Language } from '../schemas/text.ts';
import { endOf, isEnd } from '../workflows/ends.ts';
import type { Picture } from '../workflows/picture.ts';
import type { Names } from './picture-layout.ts';
import { pictureTexts, placeText } from './texts/pictures.ts';
import { deskStageTexts, standingTexts } from './texts/stages.ts';
import { words } from './texts/words.ts';

const isStanding = (name: string): name is keyof typeof standingTexts => name in standingTexts;

/** What stages, the places inside them and ends are called. */
export function placeNames(
  { stages }: Picture,
  language: Language,
): Names & { readonly whole: Names['place'] } {
  const stage = (id: string): string => {
    const found = stages.find((one) => one.stage.id === id)?.stage;
    return found ? words(found.name ?? deskStageTexts[found.stage], language) : id;
  };
  const inside = (place: string): string | undefined => {
    const name = place.split('.').slice(3).join('.');
    if (name === '') return undefined;
    const known = placeText(name);
    if (known) return words(known, language);
    const places = stages.find((one) => one.places.includes(place))?.places ?? [];
    return words(pictureTexts.nth, language, { n: places.indexOf(place) + 1 });
  };
  const end = (place: string): string => {
    const name = endOf(place) ?? '';
    return isStanding(name) ? words(standingTexts[name], language) : name;
  };
  const ofStage = (place: string): string => stage(place.split('.')[2] ?? '');
  const place = (one: string): string => (isEnd(one) ? end(one) : (inside(one) ?? ofStage(one)));
  return {
    stage,
    place,
    whole: (one) => {
      const part = isEnd(one) ? undefined : inside(one);
      return part === undefined
        ? place(one)
        : words(pictureTexts.inside, language, { stage: ofStage(one), place: part });
    },
  };
}

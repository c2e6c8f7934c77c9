import { pathTo } from '../../schemas/routes.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Picture, Way } from '../../workflows/picture.ts';
import { segmentOf } from '../languages.ts';
import { pictureOfWay, wayInAddress } from '../picture-way.ts';
import { pictureTexts } from '../texts/pictures.ts';
import { words } from '../texts/words.ts';
import { PictureWords } from './picture-words.tsx';

interface CasePictureProps {
  readonly name: Text;
  /** The release the case runs by. */
  readonly release: { readonly service: string; readonly number: number };
  readonly picture: Picture;
  /** The way the case came. */
  readonly way: Way;
  readonly language: Language;
}

/** The workflow of a case with the way it came: an image that is drawn elsewhere, and the same in words below it. */
export const CasePicture = ({ name, release, picture, way, language }: CasePictureProps) => {
  const alt = words(pictureTexts.alt, language, { service: words(name, language) });
  const path = pathTo('deskPicture', {
    language: segmentOf(language),
    service: release.service,
    release: String(release.number),
  });
  return (
    <>
      <div class="product-scroll" role="region" aria-label={alt} tabindex={0}>
        <img
          class="product-picture"
          loading="lazy"
          src={`${path}?way=${wayInAddress(picture, way)}`}
          alt={`${alt} ${words(pictureTexts.desc, language)}`}
        />
      </div>
      <p class="govuk-body-s product-secondary">{words(pictureTexts.legend, language)}</p>
      <PictureWords picture={pictureOfWay(picture, way)} way={way} language={language} />
    </>
  );
};

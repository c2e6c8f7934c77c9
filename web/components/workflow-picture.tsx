import type { Language, Text } from '../../schemas/text.ts';
import type { Picture } from '../../workflows/picture.ts';
import { pictureTexts } from '../texts/pictures.ts';
import { words } from '../texts/words.ts';
import { PictureWords } from './picture-words.tsx';
import { WorkflowDrawing } from './workflow-drawing.tsx';

interface WorkflowPictureProps {
  readonly service: Text;
  readonly picture: Picture;
  /** What teams are called. */
  readonly teamName: (team: string) => string;
  readonly language: Language;
}

/** The workflow of a service as a drawing, and the same in words below it. */
export const WorkflowPicture = ({ service, picture, teamName, language }: WorkflowPictureProps) => (
  <>
    <div
      class="product-scroll"
      role="region"
      aria-label={words(pictureTexts.alt, language, { service: words(service, language) })}
      tabindex={0}
    >
      <WorkflowDrawing service={service} picture={picture} language={language} />
    </div>
    <PictureWords picture={picture} teamName={teamName} language={language} />
  </>
);

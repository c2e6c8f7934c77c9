import { renderToString } from 'preact-render-to-string';
import type { Language, Text } from '../schemas/text.ts';
import type { Picture, Way } from '../workflows/picture.ts';
import { WorkflowDrawing } from './components/workflow-drawing.tsx';

interface WorkflowImageModel {
  readonly service: Text;
  readonly picture: Picture;
  readonly way: Way;
}

/** The drawing of a workflow as an SVG document, for pages that show it as an image. */
export const workflowImage = (model: WorkflowImageModel, language: Language): string =>
  renderToString(<WorkflowDrawing {...model} language={language} />);

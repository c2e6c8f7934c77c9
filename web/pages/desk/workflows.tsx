import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Picture } from '../../../workflows/picture.ts';
import { BackLink, Body, Bullets, Title } from '../../components/blocks.tsx';
import { WorkflowPicture } from '../../components/workflow-picture.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { pictureTexts } from '../../texts/pictures.ts';
import { words } from '../../texts/words.ts';

interface ServiceShown {
  readonly name: Text;
  readonly number: number;
}

/** The services of a department, each leading to the picture of its workflow. */
export function workflowsPage(
  services: readonly (ServiceShown & { readonly path: string })[],
  language: Language,
): Page {
  const title = words(pictureTexts.services, language);
  return {
    title,
    body: (
      <>
        <BackLink href={pathTo('desk', { language: segmentOf(language) })} language={language} />
        <Title>{title}</Title>
        <Body>
          {words(services.length === 0 ? pictureTexts.noServices : pictureTexts.servicesWhat, language)}
        </Body>
        <Bullets
          items={services.map(({ name, number, path }) => (
            <>
              <a class="govuk-link" href={path}>
                {words(name, language)}
              </a>{' '}
              <span class="product-secondary">{words(pictureTexts.release, language, { number })}</span>
            </>
          ))}
        />
      </>
    ),
  };
}

interface WorkflowModel extends ServiceShown {
  readonly picture: Picture;
  readonly teamName: (team: string) => string;
}

/** How applications for a service are handled, as a picture and in words. */
export function workflowPage({ name, number, ...shown }: WorkflowModel, language: Language): Page {
  const title = words(pictureTexts.title, language);
  const caption = `${words(name, language)} · ${words(pictureTexts.release, language, { number })}`;
  return {
    title: `${title} ${words(name, language)}`,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('deskServices', { language: segmentOf(language) })} language={language} />
        <Title caption={caption}>{title}</Title>
        <WorkflowPicture service={name} {...shown} language={language} />
      </>
    ),
  };
}

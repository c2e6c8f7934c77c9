import { hasDesk } from '../../schemas/desk-roles.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { workflowPage, workflowsPage } from '../../web/pages/desk/workflows.tsx';
import { pictureOfWay, wayFromAddress } from '../../web/picture-way.ts';
import { workflowImage } from '../../web/workflow-image.tsx';
import { pictureOf } from '../../workflows/picture.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNames } from '../records/department-teams.ts';

/** The department of an officer who has to do with cases; nobody else sees how they are handled. */
function departmentOf(request: ProductRequest): string | undefined {
  const { actor } = sessionOf(request);
  return actor.kind === 'staff' && hasDesk(actor) ? actor.department : undefined;
}

/** The department's services, as they are published now. */
export const showServices =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const department = departmentOf(request);
    if (department === undefined) return problem('forbidden');
    const language = segmentOf(request.language);
    const own = (await deps.releases.all()).filter((one) => one.definition.department.id === department);
    const services = own.map(({ service, definition, number }) => ({
      name: definition.name,
      number,
      path: pathTo('deskService', { language, service }),
    }));
    return page(workflowsPage(services, request.language));
  };

/** How applications for a service are handled. Another department's is the same as none. */
export const showService =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const department = departmentOf(request);
    if (department === undefined) return problem('forbidden');
    const release = await deps.releases.current(request.parameters['service'] ?? '');
    if (release?.definition.department.id !== department) return problem('notFound');
    const { definition, machine, number } = release;
    const teamName = await teamNames(deps, department, request.language);
    const picture = pictureOf(machine, definition.workflow.stages);
    return page(workflowPage({ name: definition.name, number, picture, teamName }, request.language));
  };

/**
 * The workflow of a release as an image, with the way the address says. It reads no case and shows nothing of one: whoever may open the page
 * that asks for it has been recorded there.
 */
export const showPicture =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const department = departmentOf(request);
    if (department === undefined) return problem('forbidden');
    const { service = '', release: asked = '' } = request.parameters;
    const current = await deps.releases.current(service);
    const number = /^\d{1,9}$/u.test(asked) ? Number(asked) : 0;
    if (current?.definition.department.id !== department || number < 1 || number > current.number)
      return problem('notFound');
    const { definition, machine } = await deps.releases.get({ service, number });
    const whole = pictureOf(machine, definition.workflow.stages);
    const way = wayFromAddress(whole, request.query['way'] ?? '');
    const svg = workflowImage(
      { service: definition.name, picture: pictureOfWay(whole, way), way },
      request.language,
    );
    return { kind: 'file', type: 'image/svg+xml', name: `${service}-${number}.svg`, bytes: Buffer.from(svg) };
  };

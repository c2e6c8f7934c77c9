import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageModel } from '../../functions/form/page-model.ts';
import { render } from '../../functions/http/render.ts';
import { page } from '../../functions/http/reply.ts';
import { readRequest } from '../../functions/http/request.ts';
import { findSession } from '../../functions/http/session.ts';
import { eventOf, matchRoute } from '../../local/gateway/event.ts';
import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { Answers } from '../../schemas/answers.ts';
import { pathTo } from '../../schemas/routes.ts';
import { formPage } from '../../web/pages/applicant/form-page.tsx';
import { compose } from '../../workflows/compose.ts';
import { answeredOn, compiled, shippedDefinitions, sixtyQuestions } from '../definitions.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { median } from '../statistics.ts';
import type { World } from '../world.ts';

const KB = 1024;
const ROUNDS = 300;
const WARM_UP = 200;
const languages = ['en', 'tc'] as const;

type Language = (typeof languages)[number];
type Renderer = (form: CompiledForm, pageId: string, answers: Answers, language: Language) => string;

/** What a page's handler does once the draft is read: model and document. Nobody has vouched for anything, so that every control is there. */
async function rendererFor(world: World, { cookie, holder }: Person): Promise<Renderer> {
  const found = await findSession(world.store, 'applicant', cookie.split('=')[1], Date.now() / 1000);
  if (found.state !== 'open') throw new Error('The session is not open');
  const { session } = found;
  const [at, correlation, id] = [world.wallNow(), 'bench', 'a'.repeat(32)];
  return (form, pageId, answers, language) => {
    const url = pathTo('formPage', { language, case: id, page: pageId });
    const matched = matchRoute('GET', url);
    const event = eventOf({ method: 'GET', url, headers: {}, socket: {} }, Buffer.from(''), matched, {
      timeEpoch: Date.now(),
      originSecret: world.originSecret,
    });
    const request = { ...readRequest(event, 'formPage', correlation, at), session };
    const known = { answers, particulars: {}, today: answeredOn };
    const reading = form.readPage(pageId, form.typed(pageId, known), known);
    if (!reading) throw new Error(`${pageId} is not shown`);
    const { definition } = form;
    const release = { service: definition.id, number: 1 };
    const content = { answers, language: request.language };
    const opened = {
      draft: { id, version: 1, release, holder, startedAt: at, changedAt: at, content },
      release: { ...release, publishedAt: at, definition, machine: machineOf(form) },
      form,
      known,
    };
    const model = pageModel(request, opened, { ...reading, problems: [] });
    const reply = page(formPage(model, request.language));
    return render(reply, { event, correlation, wall: at, request }, world).body ?? '';
  };
}

const machines = new WeakMap<CompiledForm, ReturnType<typeof compose>>();
const machineOf = (form: CompiledForm): ReturnType<typeof compose> => {
  const machine = machines.get(form) ?? compose(form.definition);
  machines.set(form, machine);
  return machine;
};

/** The heaviest page of every form, as a person gets it: how long it takes to make one and how much comes over the line. */
export async function measureFormPages(world: World, person: Person): Promise<Figure[]> {
  const draw = await rendererFor(world, person);
  const { css, script } = world.assets;
  const assets = await Promise.all(
    [css, script].map(async (path) =>
      gzipSync(await readFile(join(world.built.assetsFolder, basename(path)))),
    ),
  );
  const fixed = assets.reduce((sum, { length }) => sum + length, 0);
  const { body, ...sixty } = await sixtyQuestions();
  const forms = [
    { form: compiled(sixty), answers: Answers.parse(JSON.parse(body)) },
    ...(await shippedDefinitions()).map((file) => {
      const form = compiled(file);
      return { form, answers: form.example(answeredOn) };
    }),
  ];
  const heaviest = forms.map(({ form, answers }) =>
    form
      .shownPages({ answers, particulars: {}, today: answeredOn })
      .flatMap(({ id }) =>
        languages.map((language) => ({
          form,
          answers,
          id,
          language,
          bytes: gzipSync(draw(form, id, answers, language)).length + fixed,
        })),
      )
      .reduce((a, b) => (b.bytes > a.bytes ? b : a)),
  );
  const ordered = heaviest.toSorted((a, b) => b.bytes - a.bytes);
  return [
    ...timesOf(ordered.slice(0, 1), draw, 'the heaviest'),
    ...timesOf(heaviest.slice(0, 1), draw, 'the heaviest of the form of 60 questions'),
    ...ordered.map(({ form, id, language, bytes }) => ({
      name: `form page with style and script, gzip: ${form.definition.id}`,
      value: bytes / KB,
      unit: 'KB',
      target: { atMost: 35 },
      note: `its heaviest: ${id}, ${language}`,
    })),
  ];
}

interface Drawn {
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly id: string;
  readonly language: Language;
}

const timesOf = (pages: readonly Drawn[], draw: Renderer, what: string): Figure[] =>
  pages.map(({ form, answers, id, language }) => {
    const times = Array.from({ length: WARM_UP + ROUNDS }, () => {
      const began = performance.now();
      draw(form, id, answers, language);
      return performance.now() - began;
    });
    return {
      name: `render a form page, ${what}`,
      value: median(times.slice(WARM_UP)),
      unit: 'ms',
      target: { atMost: 2 },
      note: `${form.definition.id}, ${id}, ${language}: ${(draw(form, id, answers, language).length / KB).toFixed(0)} KB of HTML`,
    };
  });

import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { page, type Answer, type Listener } from '../exchange.ts';
import type { Faults } from '../faults.ts';
import { readBody, send } from '../serve-routes.ts';
import { acrOf } from './create-provider.ts';
import { peopleOf } from './demo-people.ts';
import { subjectOf, type ProviderId } from './demo-person.ts';
import { callbackErrors, type IdentityFault } from './identity-faults.ts';
import { endedPage, signInPage } from './sign-in-page.ts';
import { languageOf, texts } from './texts.ts';

/** The pages on which a person says who they are. GET shows the list, POST takes the choice. */
export const serveSignIn = (options: {
  provider: Provider;
  id: ProviderId;
  faults: Faults<IdentityFault>;
  origin: string;
  productOrigin: string;
}): Listener => {
  const { provider, id, faults, productOrigin } = options;
  const show = (markup: string, status = 200): Answer => page(markup, status, productOrigin);

  const finish = async (request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> => {
    const body = await readBody(request);
    const fields = new URLSearchParams(body?.toString('utf8') ?? '');
    const { params } = await provider.interactionDetails(request, response);
    const language = languageOf(params['ui_locales']);
    const person = peopleOf(id).find((one) => one.id === fields.get('person'));
    const fault = fields.get('fault') ?? 'none';
    if (!person) return show(signInPage({ provider: id, language, problem: texts[language].nobody }), 400);
    const error = faults.is(fault) ? callbackErrors[fault] : undefined;
    if (error === undefined && faults.is(fault)) faults.arm(fault);
    const login = { accountId: subjectOf(person), acr: acrOf[id], amr: id === 'staff' ? ['hwk'] : ['mca'] };
    await provider.interactionFinished(request, response, error === undefined ? { login } : { error });
    return undefined;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> => {
    if (request.method === 'POST') {
      const from = request.headers.origin;
      return from !== undefined && from !== options.origin
        ? { status: 403, headers: {}, body: '' }
        : finish(request, response);
    }
    const { params } = await provider.interactionDetails(request, response);
    return show(signInPage({ provider: id, language: languageOf(params['ui_locales']) }));
  };

  return async (request, response) => {
    try {
      const answer = await serve(request, response);
      if (answer) send(response, answer);
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      const language = languageOf(request.headers['accept-language']?.replaceAll(',', ' '));
      send(response, show(endedPage(language, productOrigin), 410));
    }
  };
};

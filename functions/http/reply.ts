import type { Page } from '../../web/page.tsx';
import type { ProblemName } from './problems.ts';

/** What a handler answers with. A redirect is always 303: the browser fetches the next page with GET. */
export type Reply =
  | { readonly kind: 'page'; readonly page: Page; readonly setCookies?: readonly string[] }
  | { readonly kind: 'redirect'; readonly to: string; readonly setCookies?: readonly string[] }
  | {
      readonly kind: 'json';
      readonly body: unknown;
      readonly status?: number;
      readonly cacheSeconds?: number;
    }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly name: string;
      readonly bytes: Uint8Array;
      /** To be kept, not shown. */
      readonly download?: true;
    }
  | { readonly kind: 'problem'; readonly problem: ProblemName; readonly next?: Next };

export interface Next {
  readonly kind: 'seeExisting' | 'signIn' | 'tryAgain' | 'home';
  readonly path: string;
}

export const page = (page: Page): Reply => ({ kind: 'page', page });
export const redirect = (to: string, setCookies?: readonly string[]): Reply =>
  setCookies ? { kind: 'redirect', to, setCookies } : { kind: 'redirect', to };
export const problem = (name: ProblemName, next?: Next): Reply =>
  next ? { kind: 'problem', problem: name, next } : { kind: 'problem', problem: name };

/** Thrown by a middleware that answers instead of the handler, so that every outer layer still sees the answer. */
export class Interruption extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('answered before the handler');
    this.reply = reply;
  }
}

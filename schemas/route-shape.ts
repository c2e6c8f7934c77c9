/** Who a route is for: one function (and one cookie) an audience. */
export type Audience =
  | 'public'
  | 'applicant'
  | 'form'
  | 'services'
  | 'caseworker'
  | 'desk'
  | 'department'
  | 'identity'
  | 'payments'
  | 'receipts'
  | 'notices'
  | 'sending'
  | 'paying'
  | 'compliance'
  | 'bodies'
  | 'queues'
  | 'messages'
  | 'correspondence'
  | 'rounds'
  | 'oversight'
  | 'comparison';

/**
 * Who may call: `anyone`; `applicant` / `staff` = signed in there; `machine` = a signed message of an outside system.
 * What a signed-in person may then do is decided by the case and the engine's checks.
 */
export type Access = 'anyone' | 'applicant' | 'staff' | 'machine';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Path with `{parameters}`, exactly as the gateway knows it. */
  readonly path: string;
  readonly audience: Audience;
  readonly access: Access;
  /** Where forms on the answered page may post or be redirected to, besides our own origin. */
  readonly formTargets?: readonly 'identityProvider'[];
  /** The answered page shows documents of our own origin inside it. */
  readonly frames?: true;
  /** The answer is a document that a page of our own origin may show inside it. */
  readonly framed?: true;
}

type More = Pick<Route, 'formTargets' | 'frames' | 'framed'>;
export const get = <const Path extends string, const A extends Audience>(
  path: Path,
  audience: A,
  access: Access,
  more: More = {},
) => ({ method: 'GET', path, audience, access, ...more }) as const;
export const post = <const Path extends string, const A extends Audience>(
  path: Path,
  audience: A,
  access: Access,
  more: More = {},
) => ({ method: 'POST', path, audience, access, ...more }) as const;

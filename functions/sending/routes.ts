import type { HandlersOf } from '../http/serve.ts';
import { askSignature } from './ask-signature.ts';
import { declineSignature, giveSignature, showCoSign } from './co-sign.ts';
import type { SendingDeps } from './deps.ts';
import { showSignatures } from './show-signatures.ts';
import { showDeclaration, submit } from './submit.ts';

export const sendingRoutes = (deps: SendingDeps): HandlersOf<'sending'> => ({
  signatures: showSignatures(deps),
  askSignature: askSignature(deps),
  coSign: showCoSign(deps),
  giveSignature: giveSignature(deps),
  declineSignature: declineSignature(deps),
  declaration: showDeclaration(deps),
  submit: submit(deps),
});

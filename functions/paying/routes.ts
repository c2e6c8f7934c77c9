import type { HandlersOf } from '../http/serve.ts';
import type { PayingDeps } from './deps.ts';
import { inquirePayment, openPayment, paymentCode, showPay } from './pay.ts';

export const payingRoutes = (deps: PayingDeps): HandlersOf<'paying'> => ({
  pay: showPay(deps),
  openPayment: openPayment(deps),
  inquirePayment: inquirePayment(deps),
  paymentCode: paymentCode(deps),
});

import type { FpsBank } from '../../adapters/payments/fps.ts';
import type { WebDeps } from '../http/web-deps.ts';

export interface PayingDeps extends WebDeps {
  readonly bank: FpsBank;
  /** Who is paid, as codes say it. */
  readonly fps: { readonly id: string; readonly merchant: string };
}

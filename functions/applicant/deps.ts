import type { AddressLookup } from '../../adapters/addresses/address-lookup.ts';
import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import type { FpsBank } from '../../adapters/payments/fps.ts';
import type { WebDeps } from '../http/web-deps.ts';

export interface ApplicantDeps extends WebDeps {
  readonly bank: FpsBank;
  readonly addresses: AddressLookup;
  readonly documents: DocumentStore;
  /** Who is paid, as codes say it. */
  readonly fps: { readonly id: string; readonly merchant: string };
}

import type { AddressLookup } from '../../adapters/addresses/address-lookup.ts';
import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import type { WebDeps } from '../http/web-deps.ts';

export interface FormDeps extends WebDeps {
  readonly addresses: AddressLookup;
  readonly documents: DocumentStore;
}

import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import type { WebDeps } from '../http/web-deps.ts';

export interface AttachmentDeps extends WebDeps {
  readonly documents: DocumentStore;
}

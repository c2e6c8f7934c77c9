import type { Language } from '../../schemas/text.ts';

/** An address as the form asks for it, in one language; what the service does not say is absent. */
export type FoundAddress = {
  readonly block?: string;
  readonly building?: string;
  readonly street?: string;
  readonly district?: string;
  readonly region?: 'HK' | 'KLN' | 'NT';
};

/** `unavailable` says nothing about the address: people type it themselves, as they always may. */
export type AddressesFound =
  | { readonly outcome: 'found'; readonly addresses: readonly FoundAddress[] }
  | {
      readonly outcome: 'unavailable';
      readonly reason: 'timeout' | 'unreachable' | 'refused' | 'unreadable';
    };

/** Finds Hong Kong addresses by parts of them. Answers are values; it never throws for what the service does. */
export interface AddressLookup {
  find(words: string, language: Language): Promise<AddressesFound>;
}

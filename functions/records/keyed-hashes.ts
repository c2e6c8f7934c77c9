import type { KeyService } from '../../adapters/keys/key-service.ts';

/**
 * Keyed hashes of normal forms, under a key that never leaves its home: the table alone does not tell whether somebody is in it. A
 * department's own, so that no other finds what is not its.
 */
export const keyedHashes = (
  { keyService }: { readonly keyService: Pick<KeyService, 'mac'> },
  department: string,
  forms: readonly string[],
): Promise<string[]> =>
  Promise.all(
    forms.map(async (form) => {
      const mac = await keyService.mac(Buffer.from(`${department}\n${form}`.slice(0, 1000)));
      return Buffer.from(mac).toString('base64url');
    }),
  );

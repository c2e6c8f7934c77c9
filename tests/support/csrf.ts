import { createHmac } from 'node:crypto';

/** What a page of this session puts into its forms, for tests that send what no page offers. */
export const csrfOf = (cookie: string): string =>
  createHmac('sha256', cookie.split('=')[1] ?? '')
    .update('csrf')
    .digest('base64url');

import * as z from 'zod';

const Broken = z.object({ cause: z.object({ code: z.enum(['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET']) }) });

/**
 * Posts a form. A connection kept from before may be closed by the server at the very moment it is used again (putting 100 MB together keeps this
 * process busy for longer than connections are kept): like a browser, it then asks once more on a new one.
 */
export async function postForm(address: URL, body: FormData): Promise<Response> {
  const send = () => fetch(address, { method: 'POST', body, redirect: 'manual' });
  try {
    return await send();
  } catch (error) {
    if (!Broken.safeParse(error).success) throw error;
    return send();
  }
}

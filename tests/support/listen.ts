import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Listener } from '../../local/outside/exchange.ts';

export type Listening = { origin: string; port: number; use(listener: Listener): void };

/** A server on a free loopback port for the time of one test; what it does may be decided after its address is known. */
export const listen = async (host: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<Listening> => {
  let current: Listener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => void current(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://${host}:${port}`,
    port,
    use: (listener) => {
      current = listener;
    },
  };
};

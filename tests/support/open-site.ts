import { buildAssets } from '../../build/assets.ts';
import type { HttpFunction } from '../../functions/http/serve.ts';
import { gateway } from '../../local/gateway/gateway.ts';
import { millisecondsOf } from '../../rules/time.ts';
import { listen } from './listen.ts';
import { siteOf } from './site.ts';
import { temporaryFolder } from './temporary-folder.ts';
import type { World } from './world.ts';

const absent: HttpFunction = async () => ({ statusCode: 404 });

/** A site for browsers during one test, whose clocks are the world's: hours pass when the test says so. */
export async function openSite(world: World) {
  const assetsFolder = temporaryFolder();
  const [assets, listening] = await Promise.all([buildAssets(assetsFolder), listen('localhost')]);
  const { origin } = listening;
  const site = siteOf(world, { origin, assets });
  listening.use(
    gateway({
      functions: {
        public: absent,
        department: absent,
        payments: absent,
        applicant: absent,
        form: absent,
        services: absent,
        caseworker: absent,
        desk: absent,
        identity: absent,
        receipts: absent,
        notices: absent,
        rounds: absent,
        sending: absent,
        paying: absent,
        compliance: absent,
        bodies: absent,
        queues: absent,
        messages: absent,
        correspondence: absent,
        oversight: absent,
        comparison: absent,
        ...site.handlers,
      },
      assetsFolder,
      originSecret: site.originSecret,
      // Nobody answers there: what these sites ask for are no files.
      arrivals: 'http://127.0.0.1:9/documents/arrivals',
      legalMilliseconds: () => millisecondsOf(world.legalNow()),
      afterRequest: () => {},
    }),
  );
  return { origin, site };
}

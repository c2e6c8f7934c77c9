import { functionsOf } from './browser.ts';
import type { Figure } from './figures.ts';
import { measureApplication } from './measures/applications.ts';
import { measureMachine } from './measures/machine.ts';
import { measureSubmit } from './measures/submit.ts';
import { measureThroughput } from './measures/throughput.ts';
import { anApplicant } from './people.ts';
import { openWorld } from './world.ts';

/** Everything measured inside one process. Started by main.ts, which takes the figures; the logs go where standard output goes. */
const world = await openWorld();
const call = functionsOf(world);
const applicant = await anApplicant(world);

const t0=performance.now(); const say=(w:string)=>console.error(w,Math.round(performance.now()-t0));
const figures: Figure[] = [
  ...(await measureApplication(world, call, applicant).finally(()=>say('measureApplication'))),
  ...(await measureMachine(world, applicant).finally(()=>say('measureMachine'))),
  ...(await measureSubmit(world, call, applicant).finally(()=>say('measureSubmit'))),
  ...(await measureThroughput(world, applicant).finally(()=>say('measureThroughput'))),
];
await world.close();
process.send?.({ figures, environment: world.environment });
process.disconnect?.();

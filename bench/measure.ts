import { functionsOf } from './browser.ts';
import type { Figure } from './figures.ts';
import { measureApplication } from './measures/applications.ts';
import { measureBulk } from './measures/bulk.ts';
import { measureCompiling } from './measures/compiling.ts';
import { casesWanted, measureDesk } from './measures/desk.ts';
import { measureFormPages } from './measures/form-pages.ts';
import { measureMachine } from './measures/machine.ts';
import { measureSubmit } from './measures/submit.ts';
import { measureThroughput } from './measures/throughput.ts';
import { measureValidation } from './measures/validation.ts';
import { anApplicant, anOfficer } from './people.ts';
import { openWorld } from './world.ts';

/** Everything measured inside one process. Started by main.ts, which takes the figures; the logs go where standard output goes. */
// Nobody is left to take the figures.
process.once('disconnect', () => process.exit(1));

const world = await openWorld();
const product = functionsOf(world);
const applicant = await anApplicant(world);
const officer = await anOfficer(world, 'bench-desk', 'caseworker');

const figures: Figure[] = [
  ...(await measureValidation()),
  ...(await measureCompiling(world)),
  ...(await measureFormPages(world, applicant)),
  ...(await measureApplication(world, product, applicant)),
  ...(await measureMachine(world, applicant)),
  ...(await measureSubmit(world, product, applicant)),
  ...(await measureThroughput(world, applicant)),
  ...(await measureBulk(world, { applicant, officer })),
  // Last: it leaves the database full.
  ...(await measureDesk(world, product, applicant, casesWanted(process.argv))),
];
await world.close();
process.send?.({ figures, environment: world.environment }, () => process.exit(0));

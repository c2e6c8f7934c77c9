import { buildAll } from './build-all.ts';

const built = await buildAll();
console.log(
  built.fresh ? `Built into ${built.folder}` : `Nothing changed since the last build in ${built.folder}`,
);

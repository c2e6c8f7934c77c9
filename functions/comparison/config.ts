import { BodiesSettings } from '../settings.ts';

export const settings = () => BodiesSettings.parse(process.env);

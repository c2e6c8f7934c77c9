import { IdentitySettings } from '../settings.ts';

export const settings = () => IdentitySettings.parse(process.env);

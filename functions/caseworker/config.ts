import { CaseworkerSettings } from '../settings.ts';

export const settings = () => CaseworkerSettings.parse(process.env);

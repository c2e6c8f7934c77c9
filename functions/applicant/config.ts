import { ApplicantSettings } from '../settings.ts';

export const settings = () => ApplicantSettings.parse(process.env);

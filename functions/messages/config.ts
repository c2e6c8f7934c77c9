import { MessagesSettings } from '../settings.ts';

export const settings = () => MessagesSettings.parse(process.env);

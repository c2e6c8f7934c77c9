import { say } from './words.ts';

/** How a service did lately, from its own decided cases. */
export const performanceTexts = {
  title: say('How we are doing', '近期表現'),
  decided: say(
    '{share}% of {cases} cases were decided in time; half took {median} working days or fewer. Decided in the 90 days to {date}.',
    '在截至{date}的90天內作出決定的{cases}宗個案中，{share}%在承諾時間內完成；半數個案需時不多於{median}個工作天。',
  ),
  decidedInADay: say(
    '{share}% of {cases} cases were decided in time; half took 1 working day or less. Decided in the 90 days to {date}.',
    '在截至{date}的90天內作出決定的{cases}宗個案中，{share}%在承諾時間內完成；半數個案需時不多於1個工作天。',
  ),
  tooFew: say(
    'Not enough cases yet: fewer than {fewest} were decided in the 90 days to {date}.',
    '個案數目不足：在截至{date}的90天內，已作出決定的個案少於{fewest}宗。',
  ),
  notYet: say('Not enough cases yet.', '個案數目不足。'),
} as const;

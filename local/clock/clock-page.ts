import * as z from 'zod';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { json, page, seeOther, withForm, withJson, type Answer, type Route } from '../outside/exchange.ts';
import { html, simulatorPage } from '../pages.ts';
import type { LegalClock } from './legal-clock.ts';

const dayLength = 24 * 60 * 60 * 1000;

const Jump = z.union([
  z.object({ days: z.coerce.number().int().min(1).max(3660) }),
  z.object({ date: HongKongDate }),
  z.object({ instant: Instant }),
]);
type Jump = z.infer<typeof Jump>;

const goal = (clock: LegalClock, jump: Jump): Instant => {
  if ('instant' in jump) return jump.instant;
  if ('date' in jump) return Instant.parse(new Date(`${jump.date}T00:00:00+08:00`).toISOString());
  return Instant.parse(new Date(Date.parse(clock.now()) + jump.days * dayLength).toISOString());
};

const inHongKong = (instant: Instant) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Hong_Kong',
  }).format(new Date(instant));

const clockPage = (clock: LegalClock, problem?: string): Answer =>
  page(
    simulatorPage({
      title: 'Legal clock',
      mark: 'Simulator – a clock for trying deadlines, not the real time',
      body: html`${problem === undefined ? undefined : html`<p role="alert">${problem}</p>`}
        <p>In Hong Kong it is now <strong>${inHongKong(clock.now())}</strong> to the law.</p>
        <p>The clock goes forward only. On the way every deadline rings in its order.</p>
        <form method="post" action="/clock">
          <label
            >Jump ahead by days <input type="number" name="days" min="1" max="3660" value="1" required
          /></label>
          <button>Jump</button>
        </form>
        <form method="post" action="/clock">
          <label>Go to the start of a date <input type="date" name="date" required /></label>
          <button>Go</button>
        </form>`,
    }),
    problem === undefined ? 200 : 409,
  );

/** `GET /clock` (page, or JSON when asked for), `POST /clock` with `days`, `date` (start of the day in Hong Kong) or `instant`. */
export const clockRoutes = (clock: LegalClock): Record<string, Route> => {
  const asForm = withForm(Jump, async (jump) => {
    const travelled = await clock.travelTo(goal(clock, jump));
    return travelled.ok
      ? seeOther('/clock')
      : clockPage(clock, 'That is in the past. The clock only goes forward.');
  });
  const asJson = withJson(Jump, async (jump) => {
    const travelled = await clock.travelTo(goal(clock, jump));
    return travelled.ok
      ? json({ now: travelled.value })
      : json({ problem: travelled.problem, now: clock.now() }, 409);
  });
  return {
    'GET /clock': (exchange) =>
      exchange.headers.accept?.includes('application/json') === true
        ? json({ now: clock.now() })
        : clockPage(clock),
    'POST /clock': (exchange) =>
      exchange.headers['content-type']?.startsWith('application/json') === true
        ? asJson(exchange)
        : asForm(exchange),
  };
};

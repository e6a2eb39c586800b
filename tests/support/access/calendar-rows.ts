import { formFor, missing, only, page, type Row, signedIn, TRAINERS } from './columns.ts'

/** For whom an event of Aalborg Kommune is: its people and managers, and those who teach. */
const OF_AALBORG = ['mette', 'kasper', 'karen', 'jytte', ...TRAINERS] as const

/** The calendar is everybody's; what is for one organisation is for its people and those who teach. */
export const CALENDAR_ROWS: Row[] = [
  page('/kalender', '/kalender?vis=tidligere', signedIn(200)),
  formFor(TRAINERS, '/kalender/ny'),
  { pattern: '/kalender/:event', address: '/kalender/$event', get: signedIn(200), post: signedIn(400) },
  formFor(OF_AALBORG, '/kalender/:event', '/kalender/$forAalborg'),
  missing('/kalender/:event', '/kalender/findes-ikke'),
  page('/kalender/:event/hold.ics', '/kalender/$event/hold.ics', signedIn(200)),
  page('/kalender/:event/hold.ics', '/kalender/$forAalborg/hold.ics', only(OF_AALBORG)),
  formFor(TRAINERS, '/kalender/:event/ret', '/kalender/$event/ret'),
  // An empty form says that nothing has changed on the page. Before the day nobody is recorded.
  {
    pattern: '/kalender/:event/fremmoede',
    address: '/kalender/$held/fremmoede',
    get: only(TRAINERS),
    post: only(TRAINERS, 200),
  },
  {
    pattern: '/kalender/:event/fremmoede',
    address: '/kalender/$event/fremmoede',
    get: only(TRAINERS),
    post: only(TRAINERS, 403),
  },
]

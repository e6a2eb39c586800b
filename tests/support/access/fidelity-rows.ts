import { type Answers, missing, NO_ACTION, only, page, type Row, signedIn, type Who } from './columns.ts'

/** What belongs to a team: its members, its managers and the centre; to the others it does not exist. */
const VESTBYEN = ['mette', 'karen', 'sofie', 'ingrid'] as const
const NORD = ['kasper', 'karen', 'jytte', 'sofie', 'ingrid'] as const
const SYD = ['peter', 'sofie', 'ingrid'] as const
const OVERSEERS = ['karen', 'jytte', 'peter', 'sofie', 'ingrid'] as const

/** A review of Vestbyen: 403 to those who know of it and may not do this; of the rest nobody hears of it. */
const allows = (who: readonly Who[], answer: number): Answers => ({
  ...only(VESTBYEN, 403),
  ...Object.fromEntries(who.map((one) => [one, answer])),
})
const SEEN = only(VESTBYEN)
const TRIED = only(VESTBYEN, 400)
const RATERS = {
  open: allows(['sofie'], 200),
  approved: allows(['sofie'], 200),
  post: allows(['sofie'], 400),
}

/** The pages of a review of Team Vestbyen: one that is approved, and one that Sofie has locked and Anders not. */
const REVIEW_ROWS: Row[] = [
  { below: '', approved: SEEN, open: SEEN, post: TRIED },
  { below: '/fakta', approved: SEEN, open: SEEN, post: TRIED },
  { below: '/vurdering', ...RATERS },
  { below: '/konsensus', ...RATERS },
  { below: '/rapport', approved: SEEN, open: SEEN, post: TRIED },
  { below: '/rettelse', approved: SEEN, open: SEEN, post: allows(['sofie', 'ingrid'], 400) },
  { below: '/handleplan', approved: SEEN, open: SEEN, post: allows(['karen', 'ingrid'], 400) },
  { below: '/fil/rapport.pdf', approved: SEEN, open: allows([], 200), post: NO_ACTION },
  { below: '/fil/rapport.docx', approved: SEEN, open: allows([], 200), post: NO_ACTION },
  { below: '/fil/punkter.csv', approved: SEEN, open: allows([], 200), post: NO_ACTION },
].flatMap(({ below, approved, open, post }) => {
  const pattern = `/fidelitet/:review${below.startsWith('/fil/') ? '/fil/:file' : below}`
  // Before approval nobody corrects a score or plans an action.
  const isAfterApproval = ['/rettelse', '/handleplan'].includes(below)
  return [
    { pattern, address: `/fidelitet/$approved${below}`, get: approved, post },
    {
      pattern,
      address: `/fidelitet/$open${below}`,
      get: open,
      post: isAfterApproval ? allows([], 400) : post,
    },
  ]
})

/** Fidelity: instruments are for everybody, a team's reviews for those who belong to it and for the centre. */
export const FIDELITY_ROWS: Row[] = [
  page('/fidelitet', '/fidelitet', signedIn(200)),
  // Who plans for several teams must say for which.
  {
    pattern: '/fidelitet/ny',
    address: '/fidelitet/ny',
    get: only(OVERSEERS),
    post: only(['jytte', 'peter'], 400),
  },
  ...[
    { version: '', answer: 200 },
    { version: '/1.0.0', answer: 200 },
    { version: '/9.9.9', answer: 404 },
  ].map(({ version, answer }) =>
    page('/fidelitet/skemaer/:instrument/:version?', `/fidelitet/skemaer/cti${version}`, signedIn(answer)),
  ),
  ...REVIEW_ROWS,
  {
    pattern: '/fidelitet/:review/rapport',
    address: '/fidelitet/$ofNord/rapport',
    get: only(NORD),
    post: only(NORD, 400),
  },
  {
    pattern: '/fidelitet/:review/rapport',
    address: '/fidelitet/$ofSyd/rapport',
    get: only(SYD),
    post: only(SYD, 400),
  },
  missing('/fidelitet/:review', '/fidelitet/findes-ikke'),
  ...['', '/fil/tal.csv'].flatMap((file) =>
    [
      { team: 'vestbyen', who: VESTBYEN },
      { team: 'nord', who: NORD },
      { team: 'syd', who: SYD },
    ].map(({ team, who }) =>
      page(`/fidelitet/team/:team${file}`, `/fidelitet/team/team-${team}${file}`, only(who)),
    ),
  ),
  // All teams at once: managers see their own, and the centre all.
  page('/fidelitet/oversigt', '/fidelitet/oversigt', only(OVERSEERS)),
  page('/fidelitet/oversigt/fil/:file', '/fidelitet/oversigt/fil/teams.csv', only(OVERSEERS)),
]

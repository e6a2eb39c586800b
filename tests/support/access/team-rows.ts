import { MANAGERS, missing, NO_ACTION, only, page, type Row, signedIn, type Who } from './columns.ts'

/** A team's pages and files, and one of its members: for its managers alone. */
function rowsOf(team: string, member: string, managers: readonly Who[]): Row[] {
  const tried = only(managers, 400)
  return [
    { pattern: '/team/:team', address: `/team/team-${team}?status=bevis`, get: only(managers), post: tried },
    ...['csv', 'xlsx'].map((ending) =>
      page('/team/:team/fil/:file', `/team/team-${team}/fil/hold.${ending}`, only(managers)),
    ),
    {
      pattern: '/team/:team/:person',
      address: `/team/team-${team}/$${member}`,
      get: only(managers),
      post: tried,
    },
  ]
}

/** What managers see of their teams; not even the centre has these pages, nor the members themselves. */
export const TEAM_ROWS: Row[] = [
  page('/mit-omraade', '/mit-omraade?sorter=-over-fristen', only(MANAGERS)),
  ...['csv', 'xlsx'].map((ending) =>
    page('/mit-omraade/fil/:file', `/mit-omraade/fil/teams.${ending}`, only(MANAGERS)),
  ),
  { pattern: '/team', address: '/team', get: signedIn(302), post: NO_ACTION },
  ...rowsOf('vestbyen', 'carla', ['karen']),
  ...rowsOf('nord', 'kasper', ['karen', 'jytte']),
  ...rowsOf('syd', 'pia', ['peter']),
  missing('/team/:team', '/team/findes-ikke'),
  // Who belongs to another team is not there, whoever manages that one; nor who has left.
  missing('/team/:team/:person', '/team/team-vestbyen/$pia'),
  missing('/team/:team/:person', '/team/team-vestbyen/$kasper'),
  missing('/team/:team/:person', '/team/team-nord/$carla'),
  missing('/team/:team/:person', '/team/team-vestbyen/$left'),
]

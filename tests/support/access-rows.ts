/**
 * Who gets what, for every address of the map. The columns are:
 * nobody signed in · Mette (learner, Team Vestbyen) · Jonas (trainer) · Karen (manager of Vestbyen and Nord)
 * · Peter (manager in the other municipality) · Sofie (assessor) · Ingrid (administrator).
 * `in` means: sent to sign in. POSTs are empty, so 400 means: allowed to try, but this was no form.
 */
export const WHO = ['', 'medarbejder', 'underviser', 'leder', 'leder2', 'vurderer', 'admin'] as const
export type Answer = number | 'in'
type Row = { pattern: string; address: string; get: Answer[]; post: Answer[] }

const everyone = (answer: Answer): Answer[] => WHO.map(() => answer)
const signedIn = (answer: Answer): Answer[] => ['in', ...WHO.slice(1).map(() => answer)]
/** What a signed-out POST gets is 401 and a form that carries what was posted. */
const posted = (answer: Answer): Answer[] => [401, ...WHO.slice(1).map(() => answer)]
const NOT_FOUND = everyone(404)
const NO_ACTION = everyone(405)

/** What trainers and administrators alone know of. */
const FOR_TRAINERS: Answer[] = ['in', 404, 200, 404, 404, 404, 200]
const TRIED_BY_TRAINERS: Answer[] = [401, 404, 400, 404, 404, 404, 400]

/** What administrators alone know of. */
const FOR_ADMINS: Answer[] = ['in', 404, 404, 404, 404, 404, 200]
const TRIED_BY_ADMINS: Answer[] = [401, 404, 404, 404, 404, 404, 400]

/** What belongs to a team: its members, its managers and the centre; to the others it does not exist. */
const OF_VESTBYEN: Answer[] = ['in', 200, 404, 200, 404, 200, 200]
const OF_SYD: Answer[] = ['in', 404, 404, 404, 200, 200, 200]
const OVERSEE: Answer[] = ['in', 404, 404, 200, 200, 200, 200]
/** What managers alone have, and what Karen and Peter have alone: their teams. */
const FOR_MANAGERS: Answer[] = ['in', 404, 404, 200, 200, 404, 404]
const OF_KAREN: Answer[] = ['in', 404, 404, 200, 404, 404, 404]
const OF_PETER: Answer[] = ['in', 404, 404, 404, 200, 404, 404]
const TRIED_BY_KAREN: Answer[] = [401, 404, 404, 400, 404, 404, 404]
const TRIED_BY_PETER: Answer[] = [401, 404, 404, 404, 400, 404, 404]
/** What is for the raters of a review of Vestbyen, and not for the others who know of it. */
const FOR_RATERS: Answer[] = ['in', 403, 404, 403, 404, 200, 403]
const FOR_NOBODY: Answer[] = ['in', 403, 404, 403, 404, 403, 403]
/** Everybody who knows of it is told that this was no form. */
const TRIED: Answer[] = [401, 400, 404, 400, 404, 400, 400]

/** The pages of a review of Team Vestbyen: one that is approved, and one that Sofie has locked and Anders not. */
const REVIEW_ROWS: Row[] = [
  { below: '', approved: OF_VESTBYEN, open: OF_VESTBYEN, post: TRIED },
  { below: '/fakta', approved: OF_VESTBYEN, open: OF_VESTBYEN, post: TRIED },
  { below: '/vurdering', approved: FOR_RATERS, open: FOR_RATERS, post: [401, 403, 404, 403, 404, 400, 403] },
  { below: '/konsensus', approved: FOR_RATERS, open: FOR_RATERS, post: [401, 403, 404, 403, 404, 400, 403] },
  { below: '/rapport', approved: OF_VESTBYEN, open: OF_VESTBYEN, post: TRIED },
  { below: '/rettelse', approved: OF_VESTBYEN, open: OF_VESTBYEN, post: [401, 403, 404, 403, 404, 400, 400] },
  {
    below: '/handleplan',
    approved: OF_VESTBYEN,
    open: OF_VESTBYEN,
    post: [401, 403, 404, 400, 404, 403, 400],
  },
  { below: '/fil/rapport.pdf', approved: OF_VESTBYEN, open: FOR_NOBODY, post: NO_ACTION },
  { below: '/fil/rapport.docx', approved: OF_VESTBYEN, open: FOR_NOBODY, post: NO_ACTION },
  { below: '/fil/punkter.csv', approved: OF_VESTBYEN, open: FOR_NOBODY, post: NO_ACTION },
].flatMap(({ below, approved, open, post: answers }) => {
  const pattern = `/fidelitet/:review${below.startsWith('/fil/') ? '/fil/:file' : below}`
  return [
    { pattern, address: `/fidelitet/$approved${below}`, get: approved, post: answers },
    // Before approval nobody corrects a score or plans an action.
    {
      pattern,
      address: `/fidelitet/$open${below}`,
      get: open,
      post: ['/rettelse', '/handleplan'].includes(below) ? [401, 403, 404, 403, 404, 403, 403] : answers,
    },
  ]
})

export const ROWS: Row[] = [
  { pattern: '/', address: '/', get: everyone(200), post: NO_ACTION },
  {
    pattern: '/log-ind',
    address: '/log-ind',
    get: [200, 302, 302, 302, 302, 302, 302],
    post: [400, 302, 302, 302, 302, 302, 302],
  },
  // Signing out comes last in the walk of each person; see below.
  { pattern: '/log-ud', address: '/log-ud', get: everyone(302), post: everyone(302) },
  { pattern: '/sprog', address: '/sprog', get: everyone(302), post: everyone(302) },
  { pattern: '/kodeord/:word', address: '/kodeord/ukendt', get: NOT_FOUND, post: everyone(400) },
  { pattern: '/glemt-kode', address: '/glemt-kode', get: everyone(200), post: everyone(400) },

  { pattern: '/kurser', address: '/kurser', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/kurser/:course',
    address: '/kurser/cti-grundkursus',
    get: signedIn(200),
    post: posted(400),
  },
  { pattern: '/kurser/:course', address: '/kurser/findes-ikke', get: signedIn(404), post: posted(404) },
  {
    pattern: '/kurser/:course/:lesson',
    address: '/kurser/cti-grundkursus/kontaktskabelse',
    get: signedIn(200),
    post: posted(400),
  },
  {
    pattern: '/kurser/:course/:lesson',
    address: '/kurser/cti-grundkursus/..%2f..%2fpackage',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/kurser/:course/proeve',
    address: '/kurser/introduktion-til-housing-first/proeve',
    get: signedIn(200),
    post: posted(400),
  },
  {
    pattern: '/kurser/:course/proeve/:attempt',
    address: '/kurser/introduktion-til-housing-first/proeve/$attempt',
    get: ['in', 200, 404, 404, 404, 404, 404],
    post: NO_ACTION,
  },
  // What trainers see of a course: they and the administrators.
  {
    pattern: '/kurser/:course/undervisning',
    address: '/kurser/cti-grundkursus/undervisning',
    get: ['in', 403, 200, 403, 403, 403, 200],
    post: NO_ACTION,
  },
  {
    pattern: '/kurser/:course/fremmoede',
    address: '/kurser/m-act-teamkursus/fremmoede',
    get: FOR_TRAINERS,
    post: TRIED_BY_TRAINERS,
  },
  {
    pattern: '/kurser/:course/fremmoede',
    address: '/kurser/cti-grundkursus/fremmoede',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/godkendelser',
    address: '/godkendelser',
    get: FOR_TRAINERS,
    post: TRIED_BY_TRAINERS,
  },
  // What a person says they have done, where the course asks for it.
  ...['praksisopgave', 'supervision'].flatMap((page) => [
    {
      pattern: `/kurser/:course/${page}`,
      address: `/kurser/cti-grundkursus/${page}`,
      get: signedIn(200),
      post: posted(400),
    },
    {
      pattern: `/kurser/:course/${page}`,
      address: `/kurser/fidelitet-i-praksis/${page}`,
      get: signedIn(404),
      post: posted(404),
    },
  ]),
  { pattern: '/lektioner/:file', address: '/lektioner/$lesson.js', get: signedIn(200), post: NO_ACTION },
  { pattern: '/lektioner/:file', address: '/lektioner/..%2fpackage.js', get: signedIn(404), post: NO_ACTION },
  { pattern: '/kursusfiler/:file', address: '/kursusfiler/ukendt.svg', get: signedIn(404), post: NO_ACTION },

  // The calendar is everybody's; what is for one organisation is for its people and those who teach.
  { pattern: '/kalender', address: '/kalender?vis=tidligere', get: signedIn(200), post: NO_ACTION },
  { pattern: '/kalender/ny', address: '/kalender/ny', get: FOR_TRAINERS, post: TRIED_BY_TRAINERS },
  { pattern: '/kalender/:event', address: '/kalender/$event', get: signedIn(200), post: posted(400) },
  {
    pattern: '/kalender/:event',
    address: '/kalender/$forVestbyen',
    get: ['in', 200, 200, 200, 404, 404, 200],
    post: [401, 400, 400, 400, 404, 404, 400],
  },
  { pattern: '/kalender/:event', address: '/kalender/findes-ikke', get: signedIn(404), post: posted(404) },
  {
    pattern: '/kalender/:event/hold.ics',
    address: '/kalender/$event/hold.ics',
    get: signedIn(200),
    post: NO_ACTION,
  },
  {
    pattern: '/kalender/:event/hold.ics',
    address: '/kalender/$forVestbyen/hold.ics',
    get: ['in', 200, 200, 200, 404, 404, 200],
    post: NO_ACTION,
  },
  {
    pattern: '/kalender/:event/ret',
    address: '/kalender/$event/ret',
    get: FOR_TRAINERS,
    post: TRIED_BY_TRAINERS,
  },
  // An empty form says that nothing has changed on the page. Before the day nobody is recorded.
  {
    pattern: '/kalender/:event/fremmoede',
    address: '/kalender/$held/fremmoede',
    get: FOR_TRAINERS,
    post: [401, 404, 200, 404, 404, 404, 200],
  },
  {
    pattern: '/kalender/:event/fremmoede',
    address: '/kalender/$event/fremmoede',
    get: FOR_TRAINERS,
    post: [401, 404, 403, 404, 404, 404, 403],
  },

  { pattern: '/bibliotek', address: '/bibliotek', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/bibliotek/:course',
    address: '/bibliotek/cti-grundkursus',
    get: signedIn(200),
    post: NO_ACTION,
  },
  { pattern: '/bibliotek/:course', address: '/bibliotek/findes-ikke', get: signedIn(404), post: NO_ACTION },
  {
    pattern: '/bibliotek/:course/tjekliste',
    address: '/bibliotek/cti-grundkursus/tjekliste',
    get: signedIn(200),
    post: NO_ACTION,
  },
  { pattern: '/ordbog', address: '/ordbog?q=fase', get: signedIn(200), post: NO_ACTION },
  { pattern: '/soeg', address: '/soeg?q=bolig', get: signedIn(200), post: NO_ACTION },

  { pattern: '/mine-beviser', address: '/mine-beviser', get: signedIn(200), post: NO_ACTION },
  ...['pdf', 'json', 'jwt', 'png', 'svg'].map(
    (ending): Row => ({
      pattern: '/mine-beviser/:file',
      address: `/mine-beviser/$certificate.${ending}`,
      get: ['in', 200, 404, 404, 404, 404, 404],
      post: NO_ACTION,
    }),
  ),
  { pattern: '/bevis', address: '/bevis', get: everyone(200), post: everyone(400) },
  { pattern: '/bevis/:code', address: '/bevis/$code', get: everyone(200), post: NO_ACTION },
  { pattern: '/bevis/:code', address: '/bevis/UKENDT', get: NOT_FOUND, post: NO_ACTION },
  {
    pattern: '/bevis/:code/bevis.json',
    address: '/bevis/$code/bevis.json',
    get: everyone(200),
    post: NO_ACTION,
  },
  {
    pattern: '/bevis/:code/bevis.json',
    address: '/bevis/UKENDT/bevis.json',
    get: NOT_FOUND,
    post: NO_ACTION,
  },

  // For programs, anywhere. Mette's certificate is a demo one: its status list is at the demo host alone.
  { pattern: '/.well-known/did.json', address: '/.well-known/did.json', get: everyone(200), post: NO_ACTION },
  { pattern: '/issuer', address: '/issuer', get: everyone(200), post: NO_ACTION },
  { pattern: '/keys/:key', address: '/keys/findes-ikke', get: NOT_FOUND, post: NO_ACTION },
  { pattern: '/status/:list', address: '/status/1', get: NOT_FOUND, post: NO_ACTION },
  { pattern: '/achievements/*', address: '/achievements/findes/ikke', get: NOT_FOUND, post: NO_ACTION },

  { pattern: '/fidelitet', address: '/fidelitet', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/fidelitet/ny',
    address: '/fidelitet/ny',
    get: ['in', 404, 404, 200, 200, 200, 200],
    post: [401, 404, 404, 404, 400, 404, 404],
  },
  // Instruments are for everybody who is signed in; with and without a version.
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti',
    get: signedIn(200),
    post: NO_ACTION,
  },
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti/1.0.0',
    get: signedIn(200),
    post: NO_ACTION,
  },
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti/9.9.9',
    get: signedIn(404),
    post: NO_ACTION,
  },
  ...REVIEW_ROWS,
  {
    pattern: '/fidelitet/:review',
    address: '/fidelitet/findes-ikke',
    get: signedIn(404),
    post: posted(404),
  },
  // A team's own page: its members, its managers, the centre.
  ...['', '/fil/tal.csv'].flatMap((file) => [
    {
      pattern: `/fidelitet/team/:team${file}`,
      address: `/fidelitet/team/team-vestbyen${file}`,
      get: OF_VESTBYEN,
      post: NO_ACTION,
    },
    {
      pattern: `/fidelitet/team/:team${file}`,
      address: `/fidelitet/team/team-syd${file}`,
      get: OF_SYD,
      post: NO_ACTION,
    },
  ]),
  // All teams at once: managers see their own, and the centre all.
  { pattern: '/fidelitet/oversigt', address: '/fidelitet/oversigt', get: OVERSEE, post: NO_ACTION },
  {
    pattern: '/fidelitet/oversigt/fil/:file',
    address: '/fidelitet/oversigt/fil/teams.csv',
    get: OVERSEE,
    post: NO_ACTION,
  },

  // What a manager sees of their own teams; a member who is in two teams is seen in each.
  {
    pattern: '/mit-omraade',
    address: '/mit-omraade?sorter=-over-fristen',
    get: FOR_MANAGERS,
    post: NO_ACTION,
  },
  ...['csv', 'xlsx'].map(
    (ending): Row => ({
      pattern: '/mit-omraade/fil/:file',
      address: `/mit-omraade/fil/teams.${ending}`,
      get: FOR_MANAGERS,
      post: NO_ACTION,
    }),
  ),
  { pattern: '/team', address: '/team', get: signedIn(302), post: NO_ACTION },
  ...[
    { team: 'vestbyen', member: 'ofVestbyen', get: OF_KAREN, post: TRIED_BY_KAREN },
    { team: 'syd', member: 'ofSyd', get: OF_PETER, post: TRIED_BY_PETER },
  ].flatMap(({ team, member, get, post }): Row[] => [
    { pattern: '/team/:team', address: `/team/team-${team}?status=bevis`, get, post },
    { pattern: '/team/:team/fil/:file', address: `/team/team-${team}/fil/hold.csv`, get, post: NO_ACTION },
    { pattern: '/team/:team/fil/:file', address: `/team/team-${team}/fil/hold.xlsx`, get, post: NO_ACTION },
    { pattern: '/team/:team/:person', address: `/team/team-${team}/$${member}`, get, post },
  ]),
  // Who belongs to another team is not there, whoever manages that one.
  {
    pattern: '/team/:team/:person',
    address: '/team/team-vestbyen/$ofSyd',
    get: signedIn(404),
    post: posted(404),
  },
  { pattern: '/mine-oplysninger', address: '/mine-oplysninger', get: signedIn(200), post: NO_ACTION },

  // An account is for administrators alone, also the own one; /mine-oplysninger is for its person.
  { pattern: '/admin/personer', address: '/admin/personer?q=mette', get: FOR_ADMINS, post: NO_ACTION },
  {
    pattern: '/admin/personer/ny',
    address: '/admin/personer/ny',
    get: FOR_ADMINS,
    post: TRIED_BY_ADMINS,
  },
  {
    pattern: '/admin/personer/:person',
    address: '/admin/personer/$mette',
    get: FOR_ADMINS,
    post: TRIED_BY_ADMINS,
  },
  {
    pattern: '/admin/personer/:person',
    address: '/admin/personer/findes-ikke',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/admin/personer/:person/flet',
    address: '/admin/personer/$mette/flet',
    get: ['in', 404, 404, 404, 404, 404, 200],
    post: [401, 404, 404, 404, 404, 404, 400],
  },
  {
    pattern: '/admin/personer/:person/flet',
    address: '/admin/personer/findes-ikke/flet',
    get: signedIn(404),
    post: posted(404),
  },
  // Who must take what by when.
  {
    pattern: '/admin/personer/import',
    address: '/admin/personer/import',
    get: FOR_ADMINS,
    post: TRIED_BY_ADMINS,
  },
  {
    pattern: '/admin/personer/import/:import',
    address: '/admin/personer/import/findes-ikke',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/admin/personer/import/:import/fil/forkerte.csv',
    address: '/admin/personer/import/findes-ikke/fil/forkerte.csv',
    get: signedIn(404),
    post: NO_ACTION,
  },
  {
    pattern: '/admin/personer/fil/personer.csv',
    address: '/admin/personer/fil/personer.csv?q=mette',
    get: FOR_ADMINS,
    post: NO_ACTION,
  },
  { pattern: '/admin/regler', address: '/admin/regler', get: FOR_ADMINS, post: NO_ACTION },
  { pattern: '/admin/regler/ny', address: '/admin/regler/ny', get: FOR_ADMINS, post: TRIED_BY_ADMINS },
  { pattern: '/admin/regler/:rule', address: '/admin/regler/$rule', get: FOR_ADMINS, post: TRIED_BY_ADMINS },
  {
    pattern: '/admin/regler/:rule',
    address: '/admin/regler/findes-ikke',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/admin/beviser',
    address: '/admin/beviser?q=mette',
    get: ['in', 404, 404, 404, 404, 404, 200],
    post: NO_ACTION,
  },
  {
    pattern: '/admin/beviser/:certificate',
    address: '/admin/beviser/$certificate',
    get: ['in', 404, 404, 404, 404, 404, 200],
    post: [401, 404, 404, 404, 404, 404, 400],
  },
  {
    pattern: '/admin/beviser/:certificate',
    address: '/admin/beviser/findes-ikke',
    get: signedIn(404),
    post: posted(404),
  },
  // The centre's own pages; the mail is the first that the demo has written.
  ...['/admin', '/admin/kurser', '/oversigt?metode=cti'].map(
    (address): Row => ({
      pattern: address.replace(/\?.*/, ''),
      address,
      get: FOR_ADMINS,
      post: NO_ACTION,
    }),
  ),
  ...['csv', 'xlsx'].map(
    (ending): Row => ({
      pattern: '/oversigt/fil/:file',
      address: `/oversigt/fil/teams.${ending}`,
      get: FOR_ADMINS,
      post: NO_ACTION,
    }),
  ),
  ...['/admin/indstillinger', '/admin/job'].map(
    (address): Row => ({ pattern: address, address, get: FOR_ADMINS, post: TRIED_BY_ADMINS }),
  ),
  { pattern: '/admin/mail', address: '/admin/mail?tilstand=sent', get: FOR_ADMINS, post: NO_ACTION },
  { pattern: '/admin/mail/:mail', address: '/admin/mail/$mail', get: FOR_ADMINS, post: TRIED_BY_ADMINS },
  {
    pattern: '/admin/mail/:mail',
    address: '/admin/mail/..%2f..%2fkeys',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/admin/mail/:mail/mail.eml',
    address: '/admin/mail/findes-ikke/mail.eml',
    get: signedIn(404),
    post: NO_ACTION,
  },
  { pattern: '/vilkaar', address: '/vilkaar', get: everyone(200), post: NO_ACTION },
  { pattern: '/centrets-logo/:hash', address: '/centrets-logo/ukendt', get: NOT_FOUND, post: NO_ACTION },
  { pattern: '/*', address: '/findes/ikke', get: NOT_FOUND, post: NOT_FOUND },
]

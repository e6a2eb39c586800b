import { ADMIN, formFor, missing, only, page, type Row, signedIn } from './columns.ts'

const ORGANISATION = '/admin/organisation/:organisation'

/** The centre's own pages: for administrators alone, and nobody else knows of them. */
export const CENTRE_ROWS: Row[] = [
  ...['/admin', '/admin/kurser', '/oversigt?metode=cti', '/admin/regler'].map((address) =>
    page(address.replace(/\?.*/, ''), address, only(ADMIN)),
  ),
  ...['csv', 'xlsx'].map((ending) =>
    page('/oversigt/fil/:file', `/oversigt/fil/teams.${ending}`, only(ADMIN)),
  ),
  formFor(ADMIN, '/admin/indstillinger'),
  page('/admin/fortegnelse', '/admin/fortegnelse', only(ADMIN)),
  page('/admin/fortegnelse/fil/fortegnelse.csv', '/admin/fortegnelse/fil/fortegnelse.csv', only(ADMIN)),
  formFor(ADMIN, '/admin/job'),
  formFor(ADMIN, '/admin/sletninger'),
  page('/admin/drift', '/admin/drift', only(ADMIN)),
  page('/admin/drift/log', '/admin/drift/log?handling=read&q=mette&kaede=ja', only(ADMIN)),
  page('/admin/drift/log/fil/log.csv', '/admin/drift/log/fil/log.csv', only(ADMIN)),
  page('/admin/mail', '/admin/mail?tilstand=sent', only(ADMIN)),
  formFor(ADMIN, '/admin/mail/:mail', '/admin/mail/$mail'),
  missing('/admin/mail/:mail', '/admin/mail/..%2f..%2fkeys'),
  page('/admin/mail/:mail/mail.eml', '/admin/mail/findes-ikke/mail.eml', signedIn(404)),

  // An account is for administrators alone, also the own one; /mine-oplysninger is for its person.
  page('/admin/personer', '/admin/personer?q=mette', only(ADMIN)),
  page('/admin/personer/fil/personer.csv', '/admin/personer/fil/personer.csv?q=mette', only(ADMIN)),
  formFor(ADMIN, '/admin/personer/ny'),
  formFor(ADMIN, '/admin/personer/:person', '/admin/personer/$mette'),
  missing('/admin/personer/:person', '/admin/personer/findes-ikke'),
  formFor(ADMIN, '/admin/personer/:person/flet', '/admin/personer/$mette/flet'),
  missing('/admin/personer/:person/flet', '/admin/personer/findes-ikke/flet'),
  formFor(ADMIN, '/admin/personer/import'),
  missing('/admin/personer/import/:import', '/admin/personer/import/findes-ikke'),
  page(
    '/admin/personer/import/:import/fil/forkerte.csv',
    '/admin/personer/import/findes-ikke/fil/forkerte.csv',
    signedIn(404),
  ),

  // The organisation: what stands in one is not found by the address of another.
  page('/admin/organisation', '/admin/organisation?organisation=$aalborg', only(ADMIN)),
  formFor(ADMIN, '/admin/organisation/ny'),
  formFor(ADMIN, ORGANISATION, '/admin/organisation/$aalborg'),
  missing(ORGANISATION, '/admin/organisation/findes-ikke'),
  formFor(ADMIN, `${ORGANISATION}/ny-enhed`, '/admin/organisation/$aalborg/ny-enhed'),
  formFor(ADMIN, `${ORGANISATION}/nyt-team`, '/admin/organisation/$aalborg/nyt-team'),
  formFor(ADMIN, `${ORGANISATION}/enheder/:unit`, '/admin/organisation/$aalborg/enheder/$unit'),
  missing(`${ORGANISATION}/enheder/:unit`, '/admin/organisation/$varde/enheder/$unit'),
  formFor(ADMIN, `${ORGANISATION}/teams/:team`, '/admin/organisation/$aalborg/teams/$vestbyen'),
  missing(`${ORGANISATION}/teams/:team`, '/admin/organisation/$varde/teams/$vestbyen'),

  // Who must take what by when, and who has a certificate.
  formFor(ADMIN, '/admin/regler/ny'),
  formFor(ADMIN, '/admin/regler/:rule', '/admin/regler/$rule'),
  missing('/admin/regler/:rule', '/admin/regler/findes-ikke'),
  page('/admin/beviser', '/admin/beviser?q=mette', only(ADMIN)),
  formFor(ADMIN, '/admin/beviser/:certificate', '/admin/beviser/$certificate'),
  missing('/admin/beviser/:certificate', '/admin/beviser/findes-ikke'),
]

import { formFor, missing, only, page, type Row, signedIn, TRAINERS } from './columns.ts'

const COURSE = '/kurser/cti-grundkursus'
/** Read by everybody, and what everybody posts. */
const lesson = (name: string): Row => ({
  pattern: '/kurser/:course/:lesson',
  address: `${COURSE}/${name}`,
  get: signedIn(200),
  post: signedIn(400),
})

/** Courses, tests and certificates: the courses are everybody's, an attempt and a certificate are Mette's. */
export const LEARNING_ROWS: Row[] = [
  page('/kurser', '/kurser', signedIn(200)),
  { pattern: '/kurser/:course', address: COURSE, get: signedIn(200), post: signedIn(400) },
  missing('/kurser/:course', '/kurser/findes-ikke'),
  lesson('cti-i-overblik'), // where Mette has written what she thinks
  lesson('kontaktskabelse'),
  missing('/kurser/:course/:lesson', `${COURSE}/..%2f..%2fpackage`),
  {
    pattern: '/kurser/:course/proeve',
    address: '/kurser/introduktion-til-housing-first/proeve',
    get: signedIn(200),
    post: signedIn(400),
  },
  page(
    '/kurser/:course/proeve/:attempt',
    '/kurser/introduktion-til-housing-first/proeve/$attempt',
    only(['mette']),
  ),
  // What trainers see of a course: they and the administrators.
  page('/kurser/:course/undervisning', `${COURSE}/undervisning`, only(TRAINERS, 200, 403)),
  formFor(TRAINERS, '/kurser/:course/fremmoede', '/kurser/m-act-teamkursus/fremmoede'),
  missing('/kurser/:course/fremmoede', `${COURSE}/fremmoede`), // a course without course days
  formFor(TRAINERS, '/godkendelser'),
  // What a person says they have done, where the course asks for it.
  ...['praksisopgave', 'supervision'].flatMap((name): Row[] => [
    {
      pattern: `/kurser/:course/${name}`,
      address: `${COURSE}/${name}`,
      get: signedIn(200),
      post: signedIn(400),
    },
    missing(`/kurser/:course/${name}`, `/kurser/fidelitet-i-praksis/${name}`),
  ]),
  page('/lektioner/:file', '/lektioner/$lesson.js', signedIn(200)),
  page('/lektioner/:file', '/lektioner/..%2fpackage.js', signedIn(404)),
  page('/kursusfiler/:file', '/kursusfiler/ukendt.svg', signedIn(404)),

  page('/mine-beviser', '/mine-beviser', signedIn(200)),
  ...['pdf', 'json', 'jwt', 'png', 'svg'].map((ending) =>
    page('/mine-beviser/:file', `/mine-beviser/$certificate.${ending}`, only(['mette'])),
  ),
]

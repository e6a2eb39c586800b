import { inspect } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import * as figuresFile from '#app/routes/fidelity-team/figures-file.ts'
import * as team from '#app/routes/fidelity-team/route.tsx'
import * as tableFile from '#app/routes/fidelity-overview/table-file.ts'
import * as acrossTeams from '#app/routes/fidelity-overview/route.tsx'
import * as list from '#app/routes/fidelity/route.tsx'
import * as home from '#app/routes/home/route.tsx'
import { db } from '#db/client.server.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import {
  ALL,
  type Around,
  beginReview,
  beginTrying,
  type Page,
  PAGE_NAMES,
  tableOf,
  tried,
} from '#tests/support/around-review.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { LOW_ITEM, type State, STATES } from '#tests/support/review-states.ts'

/**
 * Who is told of what others have written. When it is changed in the database, just these people get to
 * read something else, on whatever page; to all the others the two worlds look the same. The letters are
 * explained in around-review.ts; `.` is nobody, and `_` is not tried.
 */
const SECRETS = tableOf(`
               planned prepared half rated agreed checked signed approved acting followed cancelled
ratings-of-A   _       A        A    AB    AB     AB      AB     _        _      _        .
ratings-of-B   _       B        B    AB    AB     _       _      _        _      _        .
progress-of-A  _       A        _    _     _      _       _      _        _      _        _
progress-of-B  _       B        B    _     _      _       _      _        _      _        _
notes-of-A     _       _        _    _     _      _       _      AB       _      _        _
agreed-scores  _       _        _    AB    AB     AB      AB     _        _      _        .
agreed-notes   _       _        _    AB    mMAB   AB      _      _        _      _        .
draft          _       _        _    _     AB     AB      AB     _        _      _        .
corrections    _       _        _    _     mMAB   mMAB    _      _        _      _        .
told-facts     mM      all      _    _     _      _       _      _        _      _        _
`)

const ratingsOf = (seat: string, set: string) => (id: string) =>
  `
  drop trigger ratings_locked_update;
  update ratings set ${set} where review_id = '${id}' and seat = '${seat}'`
const agreedAs = (set: string) => (id: string) =>
  `update consensus_scores set ${set} where review_id = '${id}'`
const fewerOf = (seat: string) => (id: string) =>
  `delete from ratings where review_id = '${id}' and seat = '${seat}' and item_id <> '${LOW_ITEM}'`
const OTHER_SCORE = 'score = case score when 1 then 5 else 1 end'
const OTHER_NOTE = "note = note || ' og mere', cases = 7, evidence = '[]'"

/** The secrets, each as what makes it another. */
const CHANGES: Record<string, (reviewId: string) => string> = {
  'ratings-of-A': ratingsOf('A', `${OTHER_SCORE}, ${OTHER_NOTE}`),
  'ratings-of-B': ratingsOf('B', `${OTHER_SCORE}, ${OTHER_NOTE}`),
  'progress-of-A': fewerOf('A'),
  'progress-of-B': fewerOf('B'),
  // Their scores go into the agreement that all see, but what they wrote stays between the raters.
  'notes-of-A': ratingsOf('A', OTHER_NOTE),
  'agreed-scores': agreedAs(OTHER_SCORE),
  'agreed-notes': agreedAs("note = note || ' og mere'"),
  draft: (id) =>
    `update review_reports set text = replace(text, 'Udkast', 'Oplæg') where review_id = '${id}'`,
  corrections: (id) => `update fact_corrections set text = 'Vi er tolv.' where review_id = '${id}'`,
  'told-facts': (id) => `update review_facts set value = '77' where review_id = '${id}' and fact_id = 'fte'`,
}

/** Pages around a review that tell of it too. */
const pagesAround = (slug: string): Page[] => [
  { path: '/', params: {}, handlers: home },
  { path: '/fidelitet', params: {}, handlers: list },
  { path: `/fidelitet/team/${slug}`, params: { team: slug }, handlers: team },
  { path: `/fidelitet/team/${slug}/fil/tal.csv`, params: { team: slug }, handlers: figuresFile },
  { path: '/fidelitet/oversigt', params: {}, handlers: acrossTeams },
  { path: '/fidelitet/oversigt/fil/teams.csv', params: { file: 'teams.csv' }, handlers: tableFile },
]

let around: Around
beforeAll(async () => {
  env.COURSES_DIR = makeCourses()
  await letGoLive({})
  beginTrying()
})

const triedIn = (state: State) => SECRETS.filter(([, cells]) => cells.get(state) !== '_')

describe.each(STATES.filter((state) => triedIn(state).length > 0))('%s', (state) => {
  const asItIs = new Map<string, string>()
  beforeAll(async () => {
    if (!around || state === 'cancelled') around = await beginReview()
    around.review.bringTo(state)
    for (const letter of ALL) asItIs.set(letter, await allThatIsToldTo(letter))
  })

  test.each(triedIn(state))('%s', async (what, cells) => {
    const change = CHANGES[what]?.(around.review.id) ?? ''
    const told: string[] = []
    for (const letter of ALL) {
      const inTheOtherWorld = await tried(() => {
        db.$client.exec(change)
        return allThatIsToldTo(letter)
      })
      if (inTheOtherWorld !== asItIs.get(letter)) told.push(letter)
    }
    expect(told.join('') || '.').toBe(cells.get(state))
  })
})

/** All that a person can get to read around a review, as one text. Ids that are made anew are left out. */
async function allThatIsToldTo(letter: string): Promise<string> {
  // What is in the PDF and the DOCX is in the CSV and on the page.
  const names = PAGE_NAMES.filter((name) => !name.startsWith('rapport.'))
  const pages = [...names.map(around.page), ...pagesAround(around.review.team.slug)]
  const answers: string[] = []
  for (const page of pages) {
    const { status, body } = await around.ask(letter, page)
    const whole = { depth: null, maxArrayLength: null, maxStringLength: null }
    answers.push(inspect({ path: page.path, status, body }, whole))
  }
  return answers.join('\n').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
}

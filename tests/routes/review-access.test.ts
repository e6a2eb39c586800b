import { beforeAll, describe, expect, test } from 'vitest'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import {
  ALL,
  type Answer,
  type Around,
  beginReview,
  beginTrying,
  NOBODY,
  STRANGERS,
  tableOf,
  tried,
} from '#tests/support/around-review.ts'
import { formOf } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { MOVES } from '#tests/support/review-moves.ts'
import { type State, STATES } from '#tests/support/review-states.ts'

/**
 * Who may see and do what in a review, in every state of it. The letters are explained in around-review.ts:
 * member, Manager, raters A and B, the centre's assessor and administrator. `all` is all of them, `.` nobody.
 * Strangers get 404 everywhere; nobody signed in is sent to sign in, or gets 401.
 */

/** Who gets each page. The others with a stand get 403. */
const PAGES = tableOf(`
               planned prepared half rated agreed checked signed approved acting followed cancelled
overview       all     all      all  all   all    all     all    all      all    all      all
facts          all     all      all  all   all    all     all    all      all    all      all
rating         AB      AB       AB   AB    AB     AB      AB     AB       AB     AB       AB
consensus      AB      AB       AB   AB    AB     AB      AB     AB       AB     AB       AB
report         all     all      all  all   all    all     all    all      all    all      all
erratum        all     all      all  all   all    all     all    all      all    all      all
plan           all     all      all  all   all    all     all    all      all    all      all
rapport.pdf    .       .        .    .     AB     AB      AB     all      all    all      .
rapport.docx   .       .        .    .     .      .       .      all      all    all      .
punkter.csv    .       .        .    .     .      .       .      all      all    all      .
`)

/**
 * Who can make each move, so that something is written. The others with a stand get 403; in brackets those
 * who made it before, and are sent on without anything being written.
 */
const MAKERS = tableOf(`
                    planned prepared half  rated agreed checked signed approved acting followed cancelled
save                mM      mM       mM    .     .      .       .      .        .      .        .
hand-in-anyway      mM      mM       mM    .     .      .       .      .        .      .        .
begin-without-facts AB      .        .     .     .      .       .      .        .      .        .
rate                .       AB       B     .     .      .       .      .        .      .        .
lock                .       AB       B(A)  (AB)  (AB)   (AB)    (AB)   (AB)     (AB)   (AB)     (AB)
agree               .       .        .     AB    .      .       .      .        .      .        .
conclude            .       .        .     AB    (AB)   (AB)    (AB)   .        .      .        .
reopen              .       .        .     (AB)  AB     AB      AB     .        .      .        .
write               .       .        .     .     AB     AB      .      .        .      .        .
correct             .       .        .     .     mM     .       .      .        .      .        .
check               .       .        .     .     mM     (m)     (m)    (m)      (m)    (m)      .
answer              .       .        .     .     AB     AB      .      .        .      .        .
skip                .       .        .     .     AB     .       .      .        .      .        .
approve             .       .        .     .     .      AB      B(A)   (AB)     (AB)   (AB)     .
save-action         .       .        .     .     .      .       .      Ma       Ma     Ma       .
set-aside           .       .        .     .     .      .       .      Ma       Ma     Ma       .
take-up             .       .        .     .     .      .       .      Ma       Ma     Ma       .
finish              .       .        .     .     .      .       .      mMa      mMa    mMa      .
assign-lessons      .       .        .     .     .      .       .      Ma       Ma     Ma       .
settle              .       .        .     .     .      .       .      Ma       (Ma)   (Ma)     .
correct-score       .       .        .     .     .      .       .      ABa      ABa    ABa      .
replace-rater       MABca   MABca    MABca MABca MABca  MABca   MABca  .        .      .        .
cancel              MABca   MABca    MABca MABca MABca  MABca   MABca  .        .      .        (M)
`)

/** The phase of the states that are not called after theirs. */
const PHASE_OF: Partial<Record<State, string>> = { half: 'prepared', signed: 'checked' }

let around: Around
beforeAll(async () => {
  env.COURSES_DIR = makeCourses()
  await letGoLive({})
  beginTrying()
})

const changes = () => Number(db.$client.prepare('select total_changes()').pluck().get())
type Result = Pick<Answer, 'status'> & { isWritten: boolean }

describe.each(STATES)('%s', (state) => {
  beforeAll(async () => {
    if (!around || state === 'cancelled') around = await beginReview()
    around.review.bringTo(state)
  })

  test('is what it says', () => {
    expect(findReview(around.review.id)?.phase).toBe(PHASE_OF[state] ?? state)
  })

  test.each(PAGES)('the page %s', async (name, cells) => {
    const page = around.page(name)
    const statuses = new Map<string, Answer['status']>()
    for (const letter of [...ALL, ...STRANGERS, NOBODY])
      statuses.set(letter, (await around.ask(letter, page)).status)

    const getting = ALL.filter((letter) => statuses.get(letter) === 200)
    const refused = ALL.filter((letter) => statuses.get(letter) === 403)
    expect(getting.join('') || '.').toBe(cells.get(state))
    expect([...getting, ...refused].toSorted()).toEqual(ALL.toSorted())
    expect(STRANGERS.map((letter) => statuses.get(letter))).toEqual(STRANGERS.map(() => 404))
    expect(statuses.get(NOBODY)).toBe('in')
  })

  test.each(MAKERS)('the move %s', async (name, cells) => {
    const move = MOVES[name]
    const page = around.page(move?.page ?? '')
    const { review, people } = around
    const results = new Map<string, Result>()
    for (const letter of [...ALL, ...STRANGERS, NOBODY]) {
      const result = await tried(async () => {
        const fields = move?.fields({ ...review, person: people.get(letter) ?? review.member })
        const before = changes()
        const { status } = await around.ask(letter, page, formOf({ intent: name, ...fields }))
        return { status, isWritten: changes() > before }
      })
      results.set(letter, result)
    }

    const lettersWith = (status: number, written: boolean) =>
      ALL.filter(
        (letter) => results.get(letter)?.status === status && results.get(letter)?.isWritten === written,
      )
    const makers = lettersWith(302, true)
    const repeaters = lettersWith(302, false)
    const repeated = repeaters.length > 0 ? `(${repeaters.join('')})` : ''
    expect(makers.join('') + repeated || '.').toBe(cells.get(state))
    expect([...makers, ...repeaters, ...lettersWith(403, false)].toSorted()).toEqual(ALL.toSorted())
    for (const letter of STRANGERS) expect(results.get(letter)).toEqual({ status: 404, isWritten: false })
    expect(results.get(NOBODY)).toEqual({ status: 401, isWritten: false })
  })
})

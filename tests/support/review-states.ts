import { eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { saveAction } from '#app/domain/fidelity/actions/actions.server.ts'
import { setAside } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { settlePlan } from '#app/domain/fidelity/actions/settle.server.ts'
import { answerCorrection, checkFacts, correctFact } from '#app/domain/fidelity/report/corrections.server.ts'
import { approveReport } from '#app/domain/fidelity/report/approve-report.server.ts'
import { saveText } from '#app/domain/fidelity/report/save-text.server.ts'
import { REPORT_SECTIONS } from '#app/domain/fidelity/report/report-text.ts'
import { agreedScores } from '#app/domain/fidelity/review/consensus.server.ts'
import { cancelReview } from '#app/domain/fidelity/review/planning.server.ts'
import { saveFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { lockRatings, ownRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { signedIn } from './people.ts'
import { agreeAll, conclude, planReview, rateAll, reportSeen } from './reviews.ts'

/**
 * Every state a review can be in, in order: its phases, and the two in the middle of a phase in which one
 * rater is further than the other. In `half` A has locked and B has not; in `signed` A alone has approved.
 */
export const STATES = [
  'planned',
  'prepared',
  'half',
  'rated',
  'agreed',
  'checked',
  'signed',
  'approved',
  'acting',
  'followed',
  'cancelled',
] as const
export type State = (typeof STATES)[number]

/** The item the raters see differently and agree on as low, so that it asks for an action; and one put aside. */
export const LOW_ITEM = 'cti-a1'
export const ASIDE_ITEM = 'cti-a2'

/** So that the days of every step have passed. */
const LONG_AGO = new Date('2026-01-05T10:00:00Z')

export type LongReview = ReturnType<typeof longReview>
type Review = ReturnType<typeof planReview>
const by = ({ id }: Review, person: { id: string }): Mover => ({ person: signedIn(person), reviewId: id })

/** How a review gets into each state from the one before, with something written wherever one can write. */
const WAYS: [State, (review: Review) => void][] = [
  ['planned', (review) => saveFacts(by(review, review.member), new Map([['fte', '7.5']]), { handIn: false })],
  [
    'prepared',
    (review) => {
      saveFacts(by(review, review.member), new Map([['active-cases', '31']]), { handIn: true })
      rateAll(review.sofie, review.id, 4, { [LOW_ITEM]: 2, [ASIDE_ITEM]: 3 })
      rateAll(review.anders, review.id, 4, { [LOW_ITEM]: 4, [ASIDE_ITEM]: 3 })
      note(review, review.sofie, 'Sofies egen note')
      note(review, review.anders, 'Anders egen note')
    },
  ],
  ['half', (review) => lockRatings(by(review, review.sofie))],
  [
    'rated',
    (review) => {
      lockRatings(by(review, review.anders))
      agreeAll(review.sofie, review.id, 3)
    },
  ],
  [
    'agreed',
    (review) => {
      conclude(review.sofie, review.id)
      db.update(reviews).set({ concludedAt: LONG_AGO }).where(eq(reviews.id, review.id)).run()
      const text = Object.fromEntries(REPORT_SECTIONS.map((section) => [section, `Udkast til ${section}`]))
      // Each section has its text: they were made from the list of sections.
      const seen = reportSeen(review)
      saveText(by(review, review.sofie), text as Parameters<typeof saveText>[1], { seen })
      correctFact(by(review, review.member), correction(review, 'Vi er otte.'))
    },
  ],
  [
    'checked',
    (review) => {
      answerCorrection(by(review, review.sofie), { id: correction(review, '').id, answer: 'Rettet.' })
      checkFacts(by(review, review.member))
    },
  ],
  ['signed', (review) => approveAs(review, review.sofie)],
  [
    'approved',
    (review) => {
      approveAs(review, review.anders)
      const planner = by(review, review.manager)
      const action = {
        itemId: LOW_ITEM,
        what: 'Alle forløb gennemgås',
        ownerId: review.member.id,
        dueOn: today(),
        driver: 'people',
      } as const
      saveAction(planner, actionOf(review), action, 0)
      setAside(planner, ASIDE_ITEM, 'Vi venter på en ny kollega.', 0)
    },
  ],
  ['acting', (review) => settlePlan(by(review, review.manager), 6)],
  ['followed', (review) => planReview({ again: review, version: '2.0.0' })],
]

/**
 * A review planned long ago, so that whatever waits for somebody is overdue, and how it is brought on to a
 * later state. It is cancelled in the middle of it all, when most is written.
 */
export function longReview() {
  const review = planReview({ version: '2.0.0' })
  db.update(reviews).set({ createdAt: LONG_AGO }).where(eq(reviews.id, review.id)).run()
  const ahead = [...WAYS]
  const bringTo = (state: State) => {
    const last = state === 'cancelled' ? 'agreed' : state
    while (ahead.some(([reached]) => reached === last)) ahead.shift()?.[1](review)
    if (state === 'cancelled') cancelReview(by(review, review.manager), 'Teamet er lagt sammen med et andet.')
  }
  return { ...review, bringTo }
}

/** The id of the one action of a review's plan, and of the one correction of its facts. */
export const actionOf = ({ id }: { id: string }) => `aaaaaaaa-aaaa-4aaa-8aaa-${id.slice(0, 12)}`
const correctionOf = ({ id }: { id: string }) => `cccccccc-cccc-4ccc-8ccc-${id.slice(0, 12)}`

const correction = (review: Review, text: string) => ({ id: correctionOf(review), subject: 'fte', text })

function note(review: Review, rater: { id: string }, text: string) {
  const mover = by(review, rater)
  const stored = ownRatings(mover).get(LOW_ITEM)
  if (!stored) throw new Error('It was rated before')
  const { savedAt, ...given } = stored
  saveRating(mover, { ...given, note: text, cases: 9 }, savedAt.getTime())
}

/** When what is agreed on for an item was saved. */
export const agreedAt = (reviewId: string, itemId: string) =>
  agreedScores(reviewId).get(itemId)?.savedAt.getTime() ?? 0

const approveAs = (review: Review, rater: { id: string }) =>
  approveReport(by(review, rater), { seen: reportSeen(review) })

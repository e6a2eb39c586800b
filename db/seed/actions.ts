import { and, eq, lte } from 'drizzle-orm'
import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import type { Driver } from '#app/domain/fidelity/words.ts'
import type { Tx } from '../client.server.ts'
import { actionLessons, actions, consensusScores, itemsSetAside, reviews } from '../schema/index.ts'
import type { DemoPeople } from './people.ts'
import type { SeededReview } from './reviews.ts'

type DemoAction = {
  itemId: string
  what: string
  owner: Parameters<DemoPeople['person']>[0]
  driver: Driver
  /** Days from today; a negative number lies behind us. */
  dueIn: number
  done?: boolean
  lesson?: string
}

/** What Team Vestbyen chose to do after its last two reviews, newest last. */
const PLANS: DemoAction[][] = [
  [
    {
      itemId: 'cti-a4',
      what: 'Vi flytter fem forløb til Team Nord og tager ikke nye ind, før snittet er under 17.',
      owner: 'leder',
      driver: 'organisation',
      dueIn: -220,
      done: true,
    },
  ],
  [
    {
      itemId: 'cti-c1',
      what: 'Vi aftaler med botilbuddene, at de giver besked mindst en måned før en udflytning.',
      owner: 'medarbejder',
      driver: 'context',
      dueIn: -20,
      lesson: 'cti-1-l2',
    },
    {
      itemId: 'cti-d2',
      what: 'Vi sætter en dato for mødet med netværket, når faseplanen skrives.',
      owner: 'esben',
      driver: 'intervention',
      dueIn: -40,
      done: true,
    },
    {
      itemId: 'cti-a4',
      what: 'Vi ser på fordelingen af forløb på hvert andet teammøde.',
      owner: 'leder',
      driver: 'leadership',
      dueIn: 35,
    },
  ],
]

/** Settles the plans of the demo's approved reviews: some actions, and the rest set aside for now. */
export function seedActions(tx: Tx, people: DemoPeople, seeded: SeededReview[], now: Date) {
  const approved = seeded.filter((review) => review.approved && review.instrument.version === '2.0.0')
  const ofVestbyen = approved.filter(({ instrument }) => instrument.id === 'cti')
  ofVestbyen.forEach((review, place) => settle(tx, people, review, PLANS[place] ?? [], now))
}

function settle(
  tx: Tx,
  people: DemoPeople,
  { id: reviewId, end, instrument }: SeededReview,
  plan: DemoAction[],
  now: Date,
) {
  const today = civilDate(now)
  const at = new Date(`${addDays(end, 30)}T09:15:00Z`)
  for (const { itemId, what, owner, driver, dueIn, done = false, lesson } of plan) {
    const { actionId } = tx
      .insert(actions)
      .values({
        reviewId,
        itemId,
        what,
        ownerId: people.person(owner),
        dueOn: addDays(today, dueIn),
        driver,
        doneAt: done ? new Date(`${addDays(today, dueIn - 5)}T12:00:00Z`) : null,
        savedAt: at,
        createdAt: at,
      })
      .returning({ actionId: actions.id })
      .get()
    if (lesson) tx.insert(actionLessons).values({ actionId, lessonId: lesson, assignedAt: at }).run()
  }

  const low = and(eq(consensusScores.reviewId, reviewId), lte(consensusScores.score, instrument.followUpAt))
  for (const { itemId } of tx.select().from(consensusScores).where(low).all())
    if (!plan.some((action) => action.itemId === itemId))
      tx.insert(itemsSetAside)
        .values({ reviewId, itemId, reason: 'Vi tager få punkter ad gangen.', savedAt: at })
        .run()
  tx.update(reviews)
    .set({ settledAt: at, nextReviewOn: addMonths(end, 6) })
    .where(eq(reviews.id, reviewId))
    .run()
}

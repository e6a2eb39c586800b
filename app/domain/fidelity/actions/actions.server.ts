import { asc, eq } from 'drizzle-orm'
import { type ActionThing, can } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import type { TeamPlace } from '#app/domain/people/reach.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { actions, itemsSetAside, people } from '#db/schema/index.ts'
import { raterCandidates } from '../review/planning.server.ts'
import { type Review, reviewThing } from '../review/reviews.server.ts'
import { type Mover, reviewFor } from '../review/mover.server.ts'
import { nextMoment, type Saving, savingOver } from '../review/saving.server.ts'
import type { Driver } from '../words.ts'
import { isClosed, type Rescore, rescoreOf } from './action-plan.ts'
import { laterReviews } from './later-reviews.server.ts'
import { itemSetAside } from './set-aside.server.ts'

/** What a team will do about an item, and by the end of which day. */
export type PlannedAction = { itemId: string; what: string; ownerId: string; dueOn: string; driver: Driver }
export type SavedAction = PlannedAction & { savedAt: Date }

export type Action = SavedAction & {
  id: string
  owner: string
  done: boolean
  rescore: Rescore
}

/** Everybody who can own an action on a day: the team's members and managers. */
export const possibleOwners = (team: TeamPlace, day: string) =>
  raterCandidates(team, day).filter(({ insider }) => insider)

/** The actions of a review's plan, oldest first. Who may see them is the caller's to ask. */
export function actionsOf(review: Review): Action[] {
  const later = laterReviews(review)
  return db
    .select({ action: actions, owner: people.name })
    .from(actions)
    .innerJoin(people, eq(people.id, actions.ownerId))
    .where(eq(actions.reviewId, review.id))
    .orderBy(asc(actions.createdAt))
    .all()
    .map(({ action, owner }) => ({
      ...plannedIn(action),
      id: action.id,
      owner,
      done: action.doneAt !== null,
      savedAt: action.savedAt,
      rescore: rescoreOf({ itemId: action.itemId, madeOn: civilDate(action.createdAt) }, later),
    }))
}

/** The items of these reviews that an action is made for, whatever has become of it since. */
export const itemsWithAction = (reviewIds: string[]): { reviewId: string; itemId: string }[] =>
  db
    .selectDistinct({ reviewId: actions.reviewId, itemId: actions.itemId })
    .from(actions)
    .where(isAmong(actions.reviewId, reviewIds))
    .all()

function plannedIn({ itemId, what, ownerId, dueOn, driver }: PlannedAction): PlannedAction {
  return { itemId, what, ownerId, dueOn, driver }
}

/** An action of the review as `can` wants to know it. */
export function actionThing(review: Review, { ownerId }: Pick<PlannedAction, 'ownerId'>): ActionThing {
  return { kind: 'action', ownerId, review: reviewThing(review) }
}

const rowOf = (tx: Tx, id: string) => tx.select().from(actions).where(eq(actions.id, id)).get()

type Row = NonNullable<ReturnType<typeof rowOf>>

function isClosedIn(tx: Tx, review: Review, { itemId, doneAt, createdAt }: Row): boolean {
  const rescore = rescoreOf({ itemId, madeOn: civilDate(createdAt) }, laterReviews(review, tx))
  return isClosed({ done: doneAt !== null, rescore })
}

/**
 * Saves an action, new or known. An item that gets one is no longer set aside. Refused to who may not
 * plan, once the action is closed, and when its id is that of another's.
 * @param seen when what the page showed was saved; 0 for a new one
 */
export function saveAction(
  mover: Mover,
  id: string,
  given: PlannedAction,
  seen: number,
  now = new Date(),
): Saving<SavedAction> {
  return write((tx) => {
    const found = reviewFor(tx, mover, 'plan-action')
    const row = rowOf(tx, id)
    const { reviewId } = mover
    if (!found || (row && (row.reviewId !== reviewId || row.itemId !== given.itemId)))
      return { status: 'refused' }

    const stored = row ? { ...plannedIn(row), savedAt: row.savedAt } : null
    const answer = savingOver(stored, given, seen)
    if (answer) return answer
    if (row && isClosedIn(tx, found.review, row)) return { status: 'refused' }

    const savedAt = nextMoment(stored, now)
    tx.insert(actions)
      .values({ id, reviewId, ...given, savedAt, createdAt: now })
      .onConflictDoUpdate({ target: actions.id, set: { ...given, savedAt } })
      .run()
    tx.delete(itemsSetAside).where(itemSetAside(reviewId, given.itemId)).run()
    return { status: 'saved', savedAt }
  })
}

/**
 * Notes that an action is done, or that it is not after all. Refused once it is closed.
 * @param seen when what the page showed was saved: who says so has read the action as it is
 */
export function finishAction(
  mover: Mover,
  id: string,
  done: boolean,
  seen: number,
  now = new Date(),
): Saving<{ done: boolean; savedAt: Date }> {
  return write((tx) => {
    const found = reviewFor(tx, mover, 'see-result')
    const row = rowOf(tx, id)
    if (!found || !row || row.reviewId !== mover.reviewId) return { status: 'refused' }
    if (!can(mover.person, 'finish-action', actionThing(found.review, row))) return { status: 'refused' }

    const stored = { done: row.doneAt !== null, savedAt: row.savedAt }
    const answer = savingOver(stored, { done }, seen)
    if (answer) return answer
    if (isClosedIn(tx, found.review, row)) return { status: 'refused' }

    const savedAt = nextMoment(stored, now)
    tx.update(actions)
      .set({ doneAt: done ? savedAt : null, savedAt })
      .where(eq(actions.id, id))
      .run()
    return { status: 'saved', savedAt }
  })
}

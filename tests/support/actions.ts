import { addDays, today } from '#app/domain/dates.ts'
import { finishAction, type PlannedAction, saveAction } from '#app/domain/fidelity/actions/actions.server.ts'
import { db } from '#db/client.server.ts'
import { actions } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { signedIn } from './people.ts'

type Planner = { id: string; manager: { id: string } }

/**
 * The team's manager plans an action for an item, with themselves as its owner; its day may have passed.
 * @param madeAt when they did: a later review can only score again what was made before it
 */
export function planAction(
  { id: reviewId, manager }: Planner,
  given: Partial<PlannedAction> = {},
  madeAt = new Date(),
): string {
  const id = crypto.randomUUID()
  const mover = { person: signedIn(manager), reviewId }
  const action: PlannedAction = {
    itemId: 'cti-a1',
    what: 'Tæl møderne hver måned',
    ownerId: manager.id,
    dueOn: addDays(today(), 30),
    driver: 'organisation',
    ...given,
  }
  const { status } = saveAction(mover, id, action, 0, madeAt)
  if (status !== 'saved') throw new Error(`Not saved: ${status}`)
  return id
}

export const storedAction = (id: string) => db.select().from(actions).where(eq(actions.id, id)).get()

/** The team's manager says that an action is done. */
export function finish({ id: reviewId, manager }: Planner, id: string) {
  const seen = storedAction(id)?.savedAt.getTime() ?? 0
  const { status } = finishAction({ person: signedIn(manager), reviewId }, id, true, seen)
  if (status !== 'saved') throw new Error(`Not finished: ${status}`)
}

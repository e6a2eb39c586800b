import { today } from '#app/domain/dates.ts'
import {
  lessonsForItem,
  lessonsOfActions,
  type PlanLesson,
} from '#app/domain/fidelity/actions/action-lessons.server.ts'
import { latestDay } from '#app/domain/fidelity/actions/action-form.ts'
import { isClosed, plannableItems, type ScoredItem } from '#app/domain/fidelity/actions/action-plan.ts'
import { type Action, actionsOf, possibleOwners } from '#app/domain/fidelity/actions/actions.server.ts'
import { setAsideIn } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { currentScores } from '#app/domain/fidelity/report/errata.server.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'

/** The one form that is open on the page, about an item or an action; its fields as they are stored. */
export type OpenForm =
  | ({ kind: 'action'; itemId: string; isNew: boolean; fields: ActionFields } & ActionChoices)
  | { kind: 'aside'; itemId: string; fields: { seen: string; reason: string } }
  | { kind: 'closed'; itemId: string }
  | { kind: 'lessons'; itemId: string; actionId: string; lessons: (PlanLesson & { asked: boolean })[] }

type ActionFields = Record<'id' | 'seen' | 'what' | 'ownerId' | 'dueOn' | 'driver', string>
type ActionChoices = { owners: { id: string; name: string }[]; earliest: string; latest: string }

/** The form that the address asks for. An item or action that is not there opens none; one that is closed says so. */
export function openForm(review: Review, search: URLSearchParams): OpenForm | null {
  const { asking, others } = plannableItems(review.instrument, currentScores(review.id))
  const itemIn = (items: ScoredItem[], name: string) =>
    items.find(({ item }) => item.id === search.get(name))?.item.id
  const action = (name: string) => actionsOf(review).find((one) => one.id === search.get(name))

  const planned = itemIn([...asking, ...others], 'handling')
  const postponed = itemIn(asking, 'senere')
  const edited = action('ret')
  const taught = action('lektioner')
  const closed = [edited, taught].find((one) => one && isClosed(one))
  if (planned) return newAction(review, planned)
  if (closed) return { kind: 'closed', itemId: closed.itemId }
  if (edited) return editedAction(review, edited)
  if (postponed) return asideForm(review, postponed)
  return taught ? lessonsForm(review, taught) : null
}

function choicesFor({ team }: Review): ActionChoices {
  const day = today()
  const owners = possibleOwners(team, day).map(({ id, name }) => ({ id, name }))
  return { owners, earliest: day, latest: latestDay(day) }
}

function newAction(review: Review, itemId: string): OpenForm {
  const fields = { id: crypto.randomUUID(), seen: '0', what: '', ownerId: '', dueOn: '', driver: '' }
  return { kind: 'action', itemId, isNew: true, fields, ...choicesFor(review) }
}

function editedAction(review: Review, { id, itemId, savedAt, ...action }: Action): OpenForm {
  const { what, ownerId, dueOn, driver } = action
  const fields = { id, seen: String(savedAt.getTime()), what, ownerId, dueOn, driver }
  return { kind: 'action', itemId, isNew: false, fields, ...choicesFor(review) }
}

function asideForm({ id }: Review, itemId: string): OpenForm {
  const stored = setAsideIn(id).get(itemId)
  const fields = { seen: String(stored?.savedAt.getTime() ?? 0), reason: stored?.reason ?? '' }
  return { kind: 'aside', itemId, fields }
}

function lessonsForm(review: Review, { id: actionId, itemId }: Action): OpenForm {
  const asked = lessonsOfActions([actionId]).get(actionId) ?? []
  const fitting = lessonsForItem(itemId, review.instrument.method)
  const isAsked = ({ id }: PlanLesson) => asked.some((lesson) => lesson.id === id)
  // One that was asked for may no longer name the item.
  const former = asked.filter(({ id }) => !fitting.some((lesson) => lesson.id === id))
  const lessons = [...fitting, ...former].map((lesson) => ({ ...lesson, asked: isAsked(lesson) }))
  return { kind: 'lessons', itemId, actionId, lessons }
}

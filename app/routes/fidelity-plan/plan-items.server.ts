import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import {
  lessonCounts,
  lessonsOfActions,
  type PlanLesson,
} from '#app/domain/fidelity/actions/action-lessons.server.ts'
import { type ActionState, plannableItems, stateOf } from '#app/domain/fidelity/actions/action-plan.ts'
import { type Action, actionsOf, actionThing } from '#app/domain/fidelity/actions/actions.server.ts'
import { setAsideIn, type SetAside } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { allItems, type Instrument, itemLabels } from '#app/domain/fidelity/instruments/instrument.ts'
import { currentScores } from '#app/domain/fidelity/report/errata.server.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'
import { findPointers, type Pointer } from '#app/domain/privacy/pointers.ts'

export type ItemName = { id: string; label: string; title: string }

export type ShownAction = Omit<Action, 'savedAt'> & {
  seen: number
  state: ActionState
  mayFinish: boolean
  /** `count` is for those who may see members' progress: how many have taken it. */
  lessons: (PlanLesson & { count: { done: number; of: number } | null })[]
  pointers: Pointer[]
}

/** An item of the plan. It has no score once a correction has said that it is not relevant. */
export type PlanItem = ItemName & {
  asks: boolean
  score: number | null
  anchor: string
  next: { score: number; anchor: string } | null
  actions: ShownAction[]
  setAside: (SetAside & { pointers: Pointer[] }) | null
}

/** What an item is called, for one or for all of an instrument. */
export function itemNames(instrument: Instrument): ItemName[] {
  const labels = itemLabels(instrument)
  return allItems(instrument).map(({ id, title }) => ({ id, label: labels.get(id) ?? id, title }))
}

/**
 * The items that ask for an action, the lowest first, and then those that have one all the same.
 * @param chosen an item that somebody wants to make an action for
 * @param saved the action or item that has just been saved: what points to a person in it is told of
 */
export function planItems(
  person: SignedInPerson,
  review: Review,
  { chosen, saved }: { chosen: string | null; saved: string | null },
): PlanItem[] {
  const { instrument } = review
  const scores = currentScores(review.id)
  const { asking } = plannableItems(instrument, scores)
  const asks = new Set(asking.map(({ item }) => item.id))
  const actions = shownActions(person, review, saved)
  const aside = setAsideIn(review.id)
  const isShown = (id: string) =>
    asks.has(id) || id === chosen || aside.has(id) || actions.some(({ itemId }) => itemId === id)

  const names = new Map(itemNames(instrument).map((name) => [name.id, name]))
  const items = allItems(instrument).flatMap(({ id, anchors }) => {
    const name = names.get(id)
    if (!name || !isShown(id)) return []
    const given = scores.get(id)
    const score = typeof given === 'number' ? given : null
    const above = score === null ? undefined : anchors[score + 1]
    const reason = aside.get(id)
    return [
      {
        ...name,
        asks: asks.has(id),
        score,
        anchor: score === null ? '' : (anchors[score] ?? ''),
        next: score === null || above === undefined ? null : { score: score + 1, anchor: above },
        actions: actions.filter(({ itemId }) => itemId === id),
        setAside: reason ? { ...reason, pointers: saved === id ? findPointers(reason.reason) : [] } : null,
      },
    ]
  })
  const height = ({ score }: PlanItem) => score ?? instrument.scale.max
  return items.toSorted((one, other) => Number(other.asks) - Number(one.asks) || height(one) - height(other))
}

function shownActions(person: SignedInPerson, review: Review, saved: string | null): ShownAction[] {
  const actions = actionsOf(review)
  const lessons = lessonsOfActions(actions.map(({ id }) => id))
  const maySeeProgress = can(person, 'see-progress', { kind: 'team', ...review.team })
  const counts = maySeeProgress ? lessonCounts(review.team.id, [...lessons.values()].flat()) : null
  return actions.map(({ savedAt, ...action }) => {
    const state = stateOf(action, today())
    return {
      ...action,
      seen: savedAt.getTime(),
      state,
      mayFinish: state !== 'closed' && can(person, 'finish-action', actionThing(review, action)),
      lessons: (lessons.get(action.id) ?? []).map((lesson) => ({
        ...lesson,
        count: counts?.get(lesson.id) ?? null,
      })),
      pointers: saved === action.id ? findPointers(action.what) : [],
    }
  })
}

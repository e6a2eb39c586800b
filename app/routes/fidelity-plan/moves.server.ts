import { can } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import * as forms from '#app/domain/fidelity/actions/action-form.ts'
import {
  assignLessons,
  lessonsForItem,
  lessonsOfActions,
} from '#app/domain/fidelity/actions/action-lessons.server.ts'
import { plannableItems } from '#app/domain/fidelity/actions/action-plan.ts'
import * as actions from '#app/domain/fidelity/actions/actions.server.ts'
import { setAside, takeUp } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { settlePlan } from '#app/domain/fidelity/actions/settle.server.ts'
import { currentScores } from '#app/domain/fidelity/report/errata.server.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { type Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { badRequest } from '#app/http/responses.ts'
import { itemNames } from './plan-items.server.ts'
import { refused, reply, toPlan, typedIn, wrong } from './replies.server.ts'

type Move = { mover: Mover; review: Review; form: FormData }

/** Does what a form of the plan asks for. Who may not is refused before anything is read, and again in the write. */
export function makeMove(move: Move) {
  const intent = move.form.get('intent')
  if (intent === 'finish' || intent === 'unfinish') return finish(move, intent === 'finish')
  if (!can(move.mover.person, 'plan-action', reviewThing(move.review))) throw refused()
  switch (intent) {
    case 'save-action':
      return saveAction(move)
    case 'set-aside':
      return putAside(move)
    case 'take-up':
      return takeItemUp(move)
    case 'assign-lessons':
      return assign(move)
    case 'settle':
      return settle(move)
    default:
      throw badRequest('No such form')
  }
}

function saveAction(move: Move) {
  const { mover, review, form } = move
  const typed = typedIn(form, ['id', 'seen', 'itemId', 'what', 'ownerId', 'dueOn', 'driver'])
  const day = today()
  const stored = actions.actionsOf(review).find(({ id }) => id === typed.id)
  const { asking, others } = plannableItems(review.instrument, currentScores(review.id))
  const given = forms
    .actionForm({
      // An action stays with its item, whatever score a correction has given that since.
      itemIds: stored ? [stored.itemId] : [...asking, ...others].map(({ item }) => item.id),
      ownerIds: actions.possibleOwners(review.team, day).map(({ id }) => id),
      today: day,
      dueOn: stored?.dueOn ?? null,
    })
    .safeParse(typed)
  if (!given.success) return wrong('save-action', typed, given.error)

  const { id, seen, ...action } = given.data
  const saving = actions.saveAction(mover, id, action, seen)
  if (saving.status === 'refused') throw refused()
  if (saving.status === 'saved') return toPlan(move.review.id, `action-${id}`, id)
  const owner = actions.actionsOf(review).find((one) => one.id === id)?.owner ?? ''
  const newer = { ...typed, seen: String(saving.stored.savedAt.getTime()) }
  return reply(
    { status: 'newer', intent: 'save-action', typed: newer, stored: { ...saving.stored, owner } },
    409,
  )
}

function putAside(move: Move) {
  const { mover, review, form } = move
  const typed = typedIn(form, ['itemId', 'seen', 'reason'])
  const { asking } = plannableItems(review.instrument, currentScores(review.id))
  const given = forms.setAsideForm(asking.map(({ item }) => item.id)).safeParse(typed)
  if (!given.success) return wrong('set-aside', typed, given.error)

  const { itemId, seen, reason } = given.data
  const saving = setAside(mover, itemId, reason, seen)
  if (saving.status === 'refused') throw refused()
  if (saving.status === 'saved') return toPlan(move.review.id, itemId, itemId)
  if (saving.status === 'has-action') {
    return reply({ status: 'wrong', intent: 'set-aside', typed, problems: { reason: 'has-action' } }, 409)
  }
  const newer = { ...typed, seen: String(saving.stored.savedAt.getTime()) }
  return reply({ status: 'newer', intent: 'set-aside', typed: newer, stored: saving.stored }, 409)
}

function takeItemUp(move: Move) {
  const itemId = String(move.form.get('itemId'))
  if (takeUp(move.mover, itemId).status === 'refused') throw refused()
  return toPlan(move.review.id, itemId)
}

function finish(move: Move, done: boolean) {
  const given = forms.DoneForm.safeParse(typedIn(move.form, ['id', 'seen']))
  if (!given.success) throw badRequest('No form of ours sends this')
  const { id, seen } = given.data
  const saving = actions.finishAction(move.mover, id, done, seen)
  if (saving.status === 'refused') throw refused()
  return saving.status === 'saved'
    ? toPlan(move.review.id, `action-${id}`)
    : reply({ status: 'changed', actionId: id }, 409)
}

function assign(move: Move) {
  const { mover, review, form } = move
  const action = actions.actionsOf(review).find(({ id }) => id === form.get('id'))
  if (!action) throw badRequest('No such action')
  const offered = [
    ...lessonsForItem(action.itemId, review.instrument.method),
    ...(lessonsOfActions([action.id]).get(action.id) ?? []),
  ]
  const given = forms.lessonsForm(offered.map(({ id }) => id)).safeParse({
    id: action.id,
    lessons: form.getAll('lesson'),
    before: form.getAll('before'),
  })
  if (!given.success) throw badRequest('No form of ours sends this')
  if (assignLessons(mover, given.data).status === 'refused') throw refused()
  return toPlan(move.review.id, `action-${action.id}`)
}

function settle(move: Move) {
  const typed = typedIn(move.form, ['months'])
  const given = forms.SettleForm.safeParse(typed)
  if (!given.success) return wrong('settle', typed, given.error)
  const settling = settlePlan(move.mover, given.data.months)
  if (settling.status === 'refused') throw refused()
  if (settling.status !== 'incomplete') return toPlan(move.review.id, 'settle')
  const missing = new Set(settling.missing.map(({ id }) => id))
  const named = itemNames(move.review.instrument).filter(({ id }) => missing.has(id))
  return reply({ status: 'incomplete', missing: named }, 400)
}

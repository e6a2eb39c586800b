import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { type ActionProblem, problemsOf } from '#app/domain/fidelity/actions/action-form.ts'
import type { SavedAction } from '#app/domain/fidelity/actions/actions.server.ts'
import type { SetAside } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { badRequest, forbidden } from '#app/http/responses.ts'
import type { ItemName } from './plan-items.server.ts'

export type Typed = Record<string, string>
type FormIntent = 'save-action' | 'set-aside' | 'settle'

/**
 * What came of a form that was not simply done. `newer`: what is stored now; a second press, with the
 * `seen` that `typed` has got, goes over it knowingly.
 */
export type Reply =
  | { status: 'wrong'; intent: FormIntent; typed: Typed; problems: Record<string, ActionProblem> }
  | { status: 'newer'; intent: 'save-action'; typed: Typed; stored: SavedAction & { owner: string } }
  | { status: 'newer'; intent: 'set-aside'; typed: Typed; stored: SetAside }
  | { status: 'changed'; actionId: string }
  | { status: 'incomplete'; missing: ItemName[] }

export const reply = (answer: Reply, status: 400 | 409) => data(answer, { status })

export const refused = () => forbidden('Not now, or not for you to do')

/** The fields of a form that are ours to read. */
export const typedIn = (form: FormData, names: string[]): Typed =>
  Object.fromEntries(names.flatMap((name) => (form.has(name) ? [[name, String(form.get(name))]] : [])))

export function wrong(intent: FormIntent, typed: Typed, error: z.ZodError) {
  const problems = problemsOf(error)
  if (Object.values(problems).includes('unusable')) throw badRequest('No form of ours sends this')
  return reply({ status: 'wrong', intent, typed, problems }, 400)
}

/** Back to the plan, at the place that was worked on. */
export const toPlan = (reviewId: string, place: string, saved?: string) =>
  redirect(`${reviewAddress(reviewId, 'plan')}${saved ? `?gemt=${saved}` : ''}#${place}`)

import { data, redirect } from '@remix-run/node'
import { safeReturnTo } from '#app/http/return-to.ts'
import type { Carried } from './carried.ts'
import { isSealOf } from './seal.server.ts'
import type { SignInStep } from './second-factor.ts'
import { findPerson } from './sessions.server.ts'
import { NOT_YOURS, OWN_FIELDS, SIGN_IN } from './sign-in-fields.ts'
import { addressOfStep, findStaged, signInAddress } from './staged-session.server.ts'

/** What a form of signing in carries. */
export function readCarried(form: FormData): Carried {
  return {
    returnTo: safeReturnTo(form.get(SIGN_IN.returnTo)),
    seal: String(form.get(SIGN_IN.seal) ?? ''),
    fields: [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !OWN_FIELDS.includes(name) ? [[name, value]] : [],
    ),
  }
}

/** The address of a page of ours, with nothing carried to it. */
export const carriedNothing = (request: Request): Carried => ({
  returnTo: safeReturnTo(new URL(request.url).searchParams.get('returnTo')),
  fields: [],
  seal: '',
})

/** Whether the form that is carried is this person's own, or there is none. */
export const isTheirs = (personId: string, { fields, seal }: Carried) =>
  fields.length === 0 || isSealOf(personId, seal)

/**
 * Leads on: to the next step of signing in, or to where the person was going.
 * @param cookie the `Set-Cookie` header of the session that has begun
 */
export function leadOn(personId: string, step: SignInStep, carried: Carried, cookie?: string): Response {
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined
  // In a step between, the seal is only carried along: it is asked for where the form is let through.
  if (step === 'in' && !isTheirs(personId, carried)) return redirect(`/?${NOT_YOURS}`, { headers })
  const address = addressOfStep(step, carried.returnTo)
  // 307 makes the browser post the same fields again, now to the page that they were meant for.
  return redirect(address, { status: carried.fields.length > 0 ? 307 : 302, headers })
}

/**
 * The answer to a form of a step that its sender is not at: because they are in already, as after a second click,
 * belong to another step, or have waited for too long. Nothing that is carried is lost.
 */
export function leadBack(request: Request, carried: Carried) {
  const staged = findStaged(request)
  if (staged) return leadOn(staged.id, staged.step, carried)
  const person = findPerson(request)
  if (person) return leadOn(person.id, 'in', carried)
  if (carried.fields.length === 0) return redirect(signInAddress(carried.returnTo))
  throw data({ carried }, { status: 401 })
}

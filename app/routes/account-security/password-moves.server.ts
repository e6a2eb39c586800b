import { data, redirect } from '@remix-run/node'
import { changePassword } from '#app/domain/auth/change-password.server.ts'
import { requireFactor } from '#app/domain/auth/confirmed.server.ts'
import { sessionIdOf } from '#app/domain/auth/lucia.server.ts'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { passwordProblem } from '#app/domain/auth/password.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import type { Asked } from './moves.server.ts'
import { type Reply, SAVED, type SecurityProblem } from './reply.ts'

/** Another password, for whoever knows the present one, and has lately shown what else they sign in with. */
export async function givePassword({ person, request, move, form, address }: Asked) {
  requireFactor(person, request)
  const chosen = String(form.get(SIGN_IN.newPassword) ?? '')
  const own = await confirmOwnPassword(person, form, address)
  if (own.status === 'wait') return data<Reply>({ status: 'wait', move, minutes: own.minutes }, TOO_MANY)
  const problem = passwordProblem(chosen)
  if (own.status !== 'confirmed' || problem) {
    const problems: Record<string, SecurityProblem> = {
      ...(own.status !== 'confirmed' && { password: `password-${own.status}` }),
      ...(problem && { chosen: problem }),
    }
    return data<Reply>({ status: 'wrong', move, problems }, { status: 400 })
  }
  const isDone = await changePassword(person.id, sessionIdOf(request) ?? '', chosen)
  return redirect(isDone ? `/sikkerhed?${SAVED}=${move}` : '/sikkerhed')
}

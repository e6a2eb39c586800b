import { data, redirect } from '@remix-run/node'
import * as factors from '#app/domain/auth/change-factors.server.ts'
import { requireFactor } from '#app/domain/auth/confirmed.server.ts'
import { sessionIdOf } from '#app/domain/auth/lucia.server.ts'
import { codeIn, lackOfProof } from '#app/domain/auth/own-proof.server.ts'
import { factorsOf } from '#app/domain/auth/second-factor.server.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import type { Asked } from './moves.server.ts'
import { type Reply, SAVED, type SecurityProblem } from './reply.ts'

export async function renewCodes(asked: Asked) {
  return (await withoutProof(asked)) ?? after(asked, factors.renewCodes(whoAsks(asked), codeIn(asked.form)))
}

export async function removeApp(asked: Asked) {
  return (await withoutProof(asked)) ?? after(asked, factors.removeApp(whoAsks(asked), codeIn(asked.form)))
}

const whoAsks = ({ person, request, address }: Asked): factors.Changing => ({
  id: person.id,
  grants: person.grants,
  sessionId: sessionIdOf(request) ?? '',
  address,
})

/**
 * The answer while password or code are not there, or the password is not right; null when they are. Whoever has
 * no app to make a code has shown their passkey before.
 */
async function withoutProof(asked: Asked) {
  const { person, request, form, address } = asked
  const hasApp = factorsOf(person).app !== null
  if (!hasApp) requireFactor(person, request)
  const lack = await lackOfProof(person, form, address, hasApp)
  if (lack?.status === 'wait') return wait(asked, lack.minutes)
  return lack && wrong(asked, lack.problems)
}

type Result = ReturnType<typeof factors.renewCodes> | ReturnType<typeof factors.removeApp>

function after(asked: Asked, result: Result) {
  switch (result.status) {
    case 'wait':
      return wait(asked, result.minutes)
    case 'wrong':
      return wrong(asked, { code: 'code-wrong' })
    case 'must-have':
      return wrong(asked, { code: 'must-have' })
    case 'none':
      return redirect(`/sikkerhed?${SAVED}=none`)
    case 'done':
      if ('codes' in result) return data<Reply>({ status: 'codes', codes: result.codes })
      return redirect(`/sikkerhed?${SAVED}=${asked.move}`)
  }
}

const wait = ({ move }: Asked, minutes: number) => data<Reply>({ status: 'wait', move, minutes }, TOO_MANY)

const wrong = ({ move }: Asked, problems: Record<string, SecurityProblem>) =>
  data<Reply>({ status: 'wrong', move, problems }, { status: 400 })

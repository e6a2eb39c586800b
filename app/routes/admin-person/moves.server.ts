import { data, redirect } from '@remix-run/node'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import * as forms from '#app/domain/people/account-form.ts'
import * as belonging from '#app/domain/people/belonging.server.ts'
import * as people from '#app/domain/people/people.server.ts'
import * as roles from '#app/domain/people/role-holding.server.ts'
import { env } from '#app/http/env.server.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { FIELDS, type Move, type Reply, SAVED, type Typed } from './reply.ts'

/** Who asks for what. `address`: the network address the request came from. */
type Asked = {
  admin: SignedInPerson
  account: people.Account
  move: Move
  form: FormData
  address: string
}

const MAKE = {
  facts: changeFacts,
  email: changeEmail,
  'add-membership': addMembership,
  'change-membership': changeMembership,
  'grant-role': grantRole,
  'end-role': endRole,
  invite,
  link,
  deactivate,
  reopen,
} satisfies Record<Move, unknown>

/** Does what is asked for, or says why not. */
export function makeMove(asked: Asked) {
  const word = (name: string) => String(asked.form.get(name) ?? '')
  const typed = Object.fromEntries(FIELDS.map((name) => [name, word(name)])) as Typed // has just these keys
  return MAKE[asked.move](asked, typed)
}

function changeFacts(asked: Asked, typed: Typed) {
  const given = forms.factsForm(today()).safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  people.changeFacts(asked.account.id, given.data)
  return saved(asked)
}

async function changeEmail(asked: Asked, typed: Typed) {
  const given = forms.EmailForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const before = await withoutPassword(asked, typed)
  if (before) return before
  const taken = people.changeEmail(asked.account.id, given.data.email)
  return taken ? wrong(asked, typed, { email: 'email-taken' }, taken.takenBy) : saved(asked)
}

function addMembership(asked: Asked, typed: Typed) {
  const given = forms.MembershipForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const { team, from, to } = given.data
  const period = { fromDate: from, toDate: to }
  return afterMembership(asked, typed, belonging.addMembership(asked.account.id, team, period))
}

function changeMembership(asked: Asked, typed: Typed) {
  const given = forms.PeriodForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const period = { fromDate: given.data.from, toDate: given.data.to }
  const result = belonging.changeMembership(asked.account.id, typed.membership, period)
  return afterMembership(asked, typed, result)
}

function afterMembership(asked: Asked, typed: Typed, result: belonging.MembershipResult) {
  switch (result) {
    case 'unknown':
      throw notFound('Membership or team')
    case 'closed':
      return wrong(asked, typed, { to: 'team-closed' })
    case 'overlaps':
      return wrong(asked, typed, { from: 'membership-overlaps' })
    case 'done':
      return saved(asked)
  }
}

async function grantRole(asked: Asked, typed: Typed) {
  const given = forms.RoleForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const before = await withoutPassword(asked, typed)
  return before ?? afterRole(asked, typed, roles.grantRole(asked.admin, asked.account.id, given.data))
}

async function endRole(asked: Asked, typed: Typed) {
  const given = forms.EndRoleForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const before = await withoutPassword(asked, typed)
  if (before) return before
  return afterRole(asked, typed, roles.endRole(asked.admin, asked.account.id, typed.grant, given.data.to))
}

function afterRole(asked: Asked, typed: Typed, result: roles.RoleResult) {
  switch (result) {
    case 'unknown':
      throw notFound('Role or place')
    case 'refused':
      throw forbidden('They are no administrator any more')
    case 'backwards':
      return wrong(asked, typed, { to: 'date-backwards' })
    case 'overlaps':
      return wrong(asked, typed, { [asked.move === 'end-role' ? 'to' : 'from']: 'role-overlaps' })
    case 'own-admin':
    case 'last-admin':
      return wrong(asked, typed, { to: result })
    case 'done':
      return saved(asked)
  }
}

/** The answer while the password is not there or not right; null when it is. */
async function withoutPassword(asked: Asked, typed: Typed) {
  const own = await confirmOwnPassword(asked.admin, asked.form, asked.address)
  switch (own.status) {
    case 'missing':
      return wrong(asked, typed, { password: 'password-missing' })
    case 'wrong':
      return wrong(asked, typed, { password: 'password-wrong' })
    case 'wait': {
      const { minutes } = own
      return data<Reply>({ status: 'wait', move: asked.move, typed, minutes }, { status: 429 })
    }
    case 'confirmed':
      return null
  }
}

/** Who has chosen a password in the meantime needs no invitation; the page says so. */
function invite(asked: Asked) {
  return people.invite(asked.account.id) ? saved(asked) : redirect(addressOf(asked))
}

function link(asked: Asked) {
  if (asked.account.deactivatedAt) return redirect(addressOf(asked))
  return data<Reply>({ status: 'link', address: env.APP_URL + people.createLinkFor(asked.account) })
}

function deactivate(asked: Asked, typed: Typed) {
  const { admin, account } = asked
  if (account.id === admin.id) throw forbidden('Nobody closes their own account')
  return people.deactivate(account.id) ? saved(asked) : wrong(asked, typed, { account: 'last-admin' })
}

function reopen(asked: Asked) {
  people.reopen(asked.account.id)
  return saved(asked)
}

const addressOf = ({ account }: Asked) => `/admin/personer/${account.id}`

const saved = (asked: Asked) => redirect(`${addressOf(asked)}?${SAVED}=${asked.move}`)

const wrong = (
  { move }: Asked,
  typed: Typed,
  problems: Record<string, forms.AccountProblem>,
  takenBy?: string,
) => data<Reply>({ status: 'wrong', move, typed, problems, takenBy }, { status: 400 })

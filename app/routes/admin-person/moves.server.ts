import { data, redirect } from '@remix-run/node'
import { takeFactorsAway } from '#app/domain/auth/change-factors.server.ts'
import { requireFactor } from '#app/domain/auth/confirmed.server.ts'
import { endSessionsFor } from '#app/domain/auth/own-sessions.server.ts'
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
  request: Request
  account: people.Account
  move: Move
  form: FormData
  address: string
}

const MAKE = {
  name: rename,
  leave: setLeave,
  email: changeEmail,
  'add-membership': addMembership,
  'change-membership': changeMembership,
  'remove-membership': removeMembership,
  'grant-role': grantRole,
  'end-role': endRole,
  invite,
  link,
  'take-factors': takeFactors,
  'end-sessions': endSessions,
  deactivate,
  reopen,
} satisfies Record<Move, unknown>

/** Does what is asked for, or says why not. */
export function makeMove(asked: Asked) {
  const word = (name: string) => String(asked.form.get(name) ?? '')
  const typed = Object.fromEntries(FIELDS.map((name) => [name, word(name)])) as Typed // has just these keys
  return MAKE[asked.move](asked, typed)
}

function rename(asked: Asked, typed: Typed) {
  const given = forms.NameForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  people.rename(asked.account.id, given.data.name)
  return saved(asked)
}

function setLeave(asked: Asked, typed: Typed) {
  const given = forms.leaveForm(today()).safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  people.setLeave(asked.account.id, given.data.leave)
  return saved(asked)
}

async function changeEmail(asked: Asked, typed: Typed) {
  const given = forms.EmailForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, forms.problemsOf(given.error))
  const before = await withoutPassword(asked, typed)
  if (before) return before
  const result = people.changeEmail(asked.admin, asked.account.id, given.data.email)
  switch (result.status) {
    case 'refused':
      throw noAdministrator()
    case 'taken':
      return wrong(asked, typed, { email: 'email-taken' }, result.by)
    case 'done':
      return saved(asked)
  }
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
  // Only what differs from what the form was drawn with: somebody else may have set the other day meanwhile.
  const { from, to } = given.data
  const changed = {
    ...(from !== typed.drawnFrom && { fromDate: from }),
    ...((to ?? '') !== typed.drawnTo && { toDate: to }),
  }
  const result = belonging.changeMembership(asked.account.id, typed.membership, changed)
  return afterMembership(asked, typed, result)
}

function removeMembership(asked: Asked, { membership }: Typed) {
  if (!belonging.removeMembership(asked.account.id, membership)) throw forbidden('They have been in the team')
  return saved(asked)
}

function afterMembership(asked: Asked, typed: Typed, result: belonging.MembershipResult) {
  switch (result) {
    case 'unknown':
      if (asked.move === 'add-membership') return wrong(asked, typed, { team: 'place-gone' })
      throw notFound('Membership')
    case 'backwards':
      return wrong(asked, typed, { to: 'date-backwards' })
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
      if (asked.move === 'grant-role') return wrong(asked, typed, { place: 'place-gone' })
      throw notFound('Role')
    case 'refused':
      throw noAdministrator()
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

/**
 * The answer while the password is not there or not right; null when it is. A second factor has been shown before.
 */
async function withoutPassword(asked: Asked, typed: Typed) {
  requireFactor(asked.admin, asked.request)
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

async function link(asked: Asked, typed: Typed) {
  const { admin, account } = asked
  if (account.id === admin.id) throw forbidden('Nobody gets into their own account by a link made here')
  if (account.deactivatedAt) return redirect(addressOf(asked))
  const before = await withoutPassword(asked, typed)
  if (before) return before
  const path = people.createLinkFor(admin, account)
  if (path === null) throw noAdministrator()
  return data<Reply>({ status: 'link', address: env.APP_URL + path })
}

async function takeFactors(asked: Asked, typed: Typed) {
  const { admin, account } = asked
  if (account.id === admin.id) throw forbidden("One takes away one's own at /sikkerhed")
  const before = await withoutPassword(asked, typed)
  if (before) return before
  if (takeFactorsAway(admin, account.id) === 'refused') throw noAdministrator()
  return saved(asked)
}

function endSessions(asked: Asked) {
  if (endSessionsFor(asked.admin, asked.account.id) === 'refused') throw noAdministrator()
  return saved(asked)
}

async function deactivate(asked: Asked, typed: Typed) {
  const { admin, account } = asked
  if (account.id === admin.id) throw forbidden('Nobody closes their own account')
  const before = await withoutPassword(asked, typed)
  if (before) return before
  switch (people.deactivate(admin, account.id)) {
    case 'refused':
      throw noAdministrator()
    case 'last-admin':
      return wrong(asked, typed, { account: 'last-admin' })
    case 'done':
      return saved(asked)
  }
}

async function reopen(asked: Asked, typed: Typed) {
  const before = await withoutPassword(asked, typed)
  if (before) return before
  switch (people.reopen(asked.admin, asked.account.id)) {
    case 'refused':
      throw noAdministrator()
    case 'begun':
      return wrong(asked, typed, { account: 'erasure-begun' })
    case 'done':
      return saved(asked)
  }
}

const noAdministrator = () => forbidden('They are no administrator any more')

const addressOf = ({ account }: Asked) => `/admin/personer/${account.id}`

const saved = (asked: Asked) => redirect(`${addressOf(asked)}?${SAVED}=${asked.move}`)

const wrong = (
  { move }: Asked,
  typed: Typed,
  problems: Record<string, forms.AccountProblem>,
  takenBy?: string,
) => data<Reply>({ status: 'wrong', move, typed, problems, takenBy }, { status: 400 })

import { and, eq, gt, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { queueInvitations } from '#app/domain/auth/invitations.server.ts'
import { createLink } from '#app/domain/auth/links.server.ts'
import { endAllSessions } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { settleSeatsOf } from '#app/domain/events/sign-ups.server.ts'
import { forgetUnsent, queueMail } from '#app/domain/mail/outbox.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { dropErasure, hasBegun } from '#app/domain/privacy/erasures.server.ts'
import { noteFormer } from '#app/domain/privacy/former-identities.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { emailChangedMail } from '#app/mail/email-changed-mail.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { mails, oneTimeLinks, people } from '#db/schema/index.ts'
import type { NewPerson } from './account-form.ts'
import { insertMembership, membershipProblem } from './belonging.server.ts'
import { type Invitation, invitationAt } from './invitation.ts'
import { sortKey } from './names.ts'
import { placeName } from './places.server.ts'
import { canDoWithout, insertRole, isAdministrator, scopeOf } from './role-holding.server.ts'

export type CreateResult =
  | { status: 'made'; id: string }
  | { status: 'email-taken'; id: string }
  | { status: 'team-closed' | 'team-gone' | 'place-gone' }
  | { status: 'refused' }

/**
 * Makes a person with team and roles, and invites them when that is asked for; all of it or nothing.
 * @param admin who asks; null: whoever runs the server. `refused`: they are no administrator any more
 */
export function createPerson(admin: { id: string } | null, given: NewPerson): CreateResult {
  const { name, email, team, from, roles, place, invite } = given
  const period = { fromDate: from, toDate: null }
  return write((tx) => {
    if (admin && !isAdministrator(tx, admin.id)) return { status: 'refused' }
    const known = tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get()
    if (known) return { status: 'email-taken', id: known.id }
    const problem = team ? membershipProblem(tx, team, period, []) : null
    if (problem) return { status: problem === 'closed' ? 'team-closed' : 'team-gone' }
    const grants = roles.map((role) => ({ ...scopeOf(role, place), ...period }))
    if (grants.some(({ scopeKind, scopeId }) => scopeId && placeName(scopeKind, scopeId) === null))
      return { status: 'place-gone' }

    const { id } = tx
      .insert(people)
      .values({ name, email, sortKey: sortKey(name) })
      .returning({ id: people.id })
      .get()
    auditAccount(tx, id, 'made')
    if (team) insertMembership(tx, id, team, period)
    for (const grant of grants) insertRole(tx, id, grant)
    if (invite) queueInvitations(tx, [id])
    return { status: 'made', id }
  })
}

/** What has become of an account, for the log of use. */
export function auditAccount(tx: Tx, personId: string, change: AccountChange): void {
  const subject = { kind: 'person', id: personId } as const
  audit(tx, { actorId: actingPerson(), action: 'account-changed', subject, detail: change })
}

type AccountChange = 'made' | 'invited' | 'link' | 'name' | 'leave' | 'email' | 'closed' | 'opened' | 'merged'

export type Account = NonNullable<ReturnType<typeof findAccount>>

/** What the centre sees of one account; null where there is none, or its person has been forgotten. */
export function findAccount(id: string) {
  const kept = alias(people, 'kept')
  const row = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      hasPassword: isNotNull(people.passwordHash).mapWith(Boolean),
      onLeaveUntil: people.onLeaveUntil,
      deactivatedAt: people.deactivatedAt,
      lastSeenAt: people.lastSeenAt,
      createdAt: people.createdAt,
      mergedInto: { id: kept.id, name: kept.name },
    })
    .from(people)
    .leftJoin(kept, eq(kept.id, people.mergedInto))
    .where(and(eq(people.id, id), isNull(people.erasedAt)))
    .get()
  return row ?? null
}

/** How it stands with the invitation of a person. */
export function invitationOf(
  { id, hasPassword }: Pick<Account, 'id' | 'hasPassword'>,
  now = new Date(),
): Invitation {
  const { createdAt, expiresAt, usedAt } = oneTimeLinks
  return invitationAt(now, {
    hasPassword,
    links: db
      .select({ createdAt, expiresAt, usedAt })
      .from(oneTimeLinks)
      .where(eq(oneTimeLinks.personId, id))
      .all(),
    waiting:
      db
        .select({ failures: mails.failures })
        .from(mails)
        .where(and(eq(mails.personId, id), isNotNull(mails.link), isNull(mails.sentAt)))
        .get() ?? null,
  })
}

/** Sends somebody an invitation, or one more. False: they have chosen a password, or the account is closed. */
export function invite(personId: string): boolean {
  return write((tx) => {
    const isInvited = queueInvitations(tx, [personId]) > 0
    if (isInvited) auditAccount(tx, personId, 'invited')
    return isInvited
  })
}

/**
 * A link for choosing a password: the first one for who has none, a new one for who has forgotten it.
 * @returns its path; null when whoever asks is no administrator any more
 */
export function createLinkFor(
  admin: { id: string },
  { id, hasPassword }: Pick<Account, 'id' | 'hasPassword'>,
): string | null {
  const kind = hasPassword ? 'new-password' : 'invitation'
  return write((tx) => {
    if (!isAdministrator(tx, admin.id)) return null
    auditAccount(tx, id, 'link')
    return createLink(id, kind)
  })
}

/** Gives an account another name. Certificates keep the one they have. */
export function rename(personId: string, name: string): void {
  const facts = { name, sortKey: sortKey(name) }
  write((tx) => {
    noteFormer(tx, personId, { name })
    const { changes } = tx
      .update(people)
      .set(facts)
      .where(and(eq(people.id, personId), isNull(people.erasedAt), ne(people.name, name)))
      .run()
    if (changes > 0) auditAccount(tx, personId, 'name')
  })
}

/** Says until when somebody is on leave, the last day included; null: not at all. */
export function setLeave(personId: string, onLeaveUntil: string | null): void {
  const isOther = and(
    eq(people.id, personId),
    isNull(people.erasedAt),
    sql`${people.onLeaveUntil} is not ${onLeaveUntil}`,
  )
  write((tx) => {
    const { changes } = tx.update(people).set({ onLeaveUntil }).where(isOther).run()
    if (changes > 0) auditAccount(tx, personId, 'leave')
  })
}

/** `refused`: whoever asks is no administrator any more. */
export type EmailResult = { status: 'done' | 'refused' } | { status: 'taken'; by: string }

/**
 * Gives an account another mail address. The old one is told by mail; links that were sent to it end, and so
 * do all sessions. The address the account has already is no change.
 */
export function changeEmail(
  admin: { id: string },
  personId: string,
  email: string,
  now = new Date(),
): EmailResult {
  return write((tx): EmailResult => {
    if (!isAdministrator(tx, admin.id, today(now))) return { status: 'refused' }
    const other = tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.email, email), ne(people.id, personId)))
      .get()
    if (other) return { status: 'taken', by: other.id }
    const before = tx.select().from(people).where(eq(people.id, personId)).get()
    if (!before || before.erasedAt || before.email === email) return { status: 'done' }

    noteFormer(tx, personId, { email }, now)
    tx.update(people).set({ email }).where(eq(people.id, personId)).run()
    auditAccount(tx, personId, 'email')
    endAllSessions(tx, personId)
    const isOpen = and(isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now))
    tx.update(oneTimeLinks)
      .set({ expiresAt: now })
      .where(and(eq(oneTimeLinks.personId, personId), isOpen))
      .run()
    // A mail with a link that still waits names the old address.
    tx.delete(mails)
      .where(and(eq(mails.personId, personId), isNotNull(mails.link), isNull(mails.sentAt)))
      .run()
    const key = `email-changed:${personId}:${crypto.randomUUID()}`
    queueMail(tx, { personId, key, address: before.email, ...emailChangedMail(before.name) })
    return { status: 'done' }
  })
}

/** `last-admin`: nobody would be left to administer the centre. `refused`: as for a changed address. */
export type ClosingResult = 'done' | 'last-admin' | 'refused'

/**
 * Closes an account: the person is signed out everywhere and cannot come in, and mails that wait are not sent.
 * Certificates and history stay.
 */
export function deactivate(admin: { id: string }, personId: string, now = new Date()): ClosingResult {
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, today(now))) return 'refused'
    if (!canDoWithout(tx, personId, today(now))) return 'last-admin'
    const { changes } = tx
      .update(people)
      .set({ deactivatedAt: now })
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
      .run()
    if (changes > 0) auditAccount(tx, personId, 'closed')
    endAllSessions(tx, personId)
    forgetUnsent(tx, personId)
    settleSeatsOf(tx, personId, now)
    return 'done'
  })
}

/**
 * Opens a closed account again, with the roles and password it had; whoever was to be forgotten is not. One that was
 * merged into another stays closed.
 * @returns `refused`: whoever asks is no administrator any more; `begun`: its person is being forgotten
 */
export function reopen(
  admin: { id: string },
  personId: string,
  now = new Date(),
): 'done' | 'refused' | 'begun' {
  const isClosed = and(
    eq(people.id, personId),
    isNull(people.mergedInto),
    isNull(people.erasedAt),
    isNotNull(people.deactivatedAt),
  )
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, today(now))) return 'refused'
    if (hasBegun(tx, personId)) return 'begun'
    const { changes } = tx.update(people).set({ deactivatedAt: null }).where(isClosed).run()
    if (changes > 0) auditAccount(tx, personId, 'opened')
    dropErasure(tx, personId, admin.id)
    settleSeatsOf(tx, personId, now)
    return 'done'
  })
}

import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { addDays, today } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { people, roleGrants } from '#db/schema/index.ts'
import type { NewRole } from './account-form.ts'
import type { PlaceBelow } from './people-filter.ts'
import { coverFrom, holdsOn, overlap, type Period } from './period.ts'
import { placeName } from './places.server.ts'
import type { Grant, Role } from './roles.ts'

/** A role somebody holds, will hold or has held. `place`: where; null at the centre. */
export type HeldRole = Period & { id: string; role: Role; place: string | null }

/** Every role of a person, also those that are over; the newest first. */
export function rolesOf(personId: string): HeldRole[] {
  const { id, role, fromDate, toDate, scopeKind, scopeId } = roleGrants
  return db
    .select({ id, role, fromDate, toDate, scopeKind, scopeId })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
    .orderBy(desc(fromDate), asc(role), asc(id))
    .all()
    .map(({ scopeKind, scopeId, ...held }) => ({ ...held, place: placeName(scopeKind, scopeId) }))
}

/** `refused`: whoever asks is no administrator any more. `unknown`: there is no such role, or no such place. */
export type RoleResult =
  | 'done'
  | 'overlaps'
  | 'backwards'
  | 'own-admin'
  | 'last-admin'
  | 'refused'
  | 'unknown'

/** Gives somebody a role. The same once more, as by a second click, is done already. */
export function grantRole(
  admin: { id: string },
  personId: string,
  { role, place, from, to }: NewRole,
  day = today(),
): RoleResult {
  return write((tx) =>
    isAdministrator(tx, admin.id, day)
      ? insertRole(tx, personId, { ...scopeOf(role, place), fromDate: from, toDate: to })
      : 'refused',
  )
}

/** Managers manage a place below the centre; what the others do reaches all of it. */
export const scopeOf = (role: Role, place: PlaceBelow | null): Grant =>
  role === 'manager' && place
    ? { role, scopeKind: place.kind, scopeId: place.id }
    : { role, scopeKind: 'centre', scopeId: null }

/** The same, in the transaction of what else is made. */
export function insertRole(tx: Tx, personId: string, grant: Grant & Period): RoleResult {
  const { scopeKind, scopeId } = grant
  if (scopeKind !== 'centre' && placeName(scopeKind, scopeId) === null) return 'unknown'
  const all = tx.select().from(roleGrants).where(eq(roleGrants.personId, personId)).all()
  const alike = all.filter((one) => isAlike(one, grant))
  if (alike.some(({ fromDate, toDate }) => fromDate === grant.fromDate && toDate === grant.toDate))
    return 'done'
  if (alike.some((one) => overlap(one, grant))) return 'overlaps'
  tx.insert(roleGrants)
    .values({ personId, ...grant })
    .run()
  auditRole(tx, personId, 'given', grant)
  return 'done'
}

/** Who holds which role where changes what they may see, so the log of use tells of it. */
function auditRole(tx: Tx, personId: string, change: 'given' | 'ended', { role, scopeKind }: Grant) {
  const subject = { kind: 'person', id: personId } as const
  audit(tx, {
    actorId: actingPerson(),
    action: 'role-changed',
    subject,
    detail: `${change} ${role} ${scopeKind}`,
  })
}

const isAlike = (one: Grant, other: Grant) => one.role === other.role && one.scopeId === other.scopeId

/**
 * Sets the last day of a role. At once (null) means that yesterday was the last, also of a role that began
 * today: its row stays, and tells that it was held. One that has not begun leaves no trace. One's own role as administrator stays, and so does that of the last one there is.
 */
export function endRole(
  admin: { id: string },
  personId: string,
  grantId: string,
  lastDay: string | null,
  day = today(),
): RoleResult {
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, day)) return 'refused'
    const all = tx.select().from(roleGrants).where(eq(roleGrants.personId, personId)).all()
    const grant = all.find(({ id }) => id === grantId)
    if (!grant) return 'unknown'
    const toDate = lastDay ?? addDays(day, -1)
    if (lastDay !== null && lastDay < grant.fromDate) return 'backwards'
    if (lastDay === null && grant.toDate !== null && grant.toDate < day) return 'done'
    const ended = { ...grant, toDate }
    if (all.some((one) => one.id !== grantId && isAlike(one, ended) && overlap(one, ended))) return 'overlaps'
    if (grant.role === 'admin') {
      if (personId === admin.id) return 'own-admin'
      const left = administrators(tx).map((one) => (one.id === grantId ? ended : one))
      if (!coverFrom(day, left)) return 'last-admin'
    }
    const own = eq(roleGrants.id, grantId)
    if (lastDay === null && grant.fromDate > day) tx.delete(roleGrants).where(own).run()
    else tx.update(roleGrants).set({ toDate }).where(own).run()
    if (toDate !== grant.toDate) auditRole(tx, personId, 'ended', grant)
    return 'done'
  })
}

/** Whether from a day on there is always an administrator, also without this person. */
export function canDoWithout(tx: Pick<Tx, 'select'>, personId: string, day: string): boolean {
  const all = administrators(tx)
  const others = all.filter((one) => one.personId !== personId)
  return others.length === all.length || coverFrom(day, others)
}

/** Whether somebody administers the centre on a day: asked again under the lock, before access is given or taken. */
export const isAdministrator = (tx: Tx, personId: string, day = today()) =>
  administrators(tx).some((one) => one.personId === personId && holdsOn(one, day))

/** Who administers the centre and can sign in, and when. */
function administrators(tx: Pick<Tx, 'select'>): (Period & { id: string; personId: string })[] {
  const { id, personId, fromDate, toDate } = roleGrants
  return tx
    .select({ id, personId, fromDate, toDate })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, personId))
    .where(
      and(
        eq(roleGrants.role, 'admin'),
        eq(roleGrants.scopeKind, 'centre'),
        isNull(people.deactivatedAt),
        isNotNull(people.passwordHash),
      ),
    )
    .all()
}

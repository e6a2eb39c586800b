import { and, count, eq, gt, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Method } from '#app/domain/courses/methods.ts'
import { today } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { memberships, organisations, teamMethods, teams } from '#db/schema/index.ts'
import { auditPlace } from './audit-place.server.ts'
import { slugOf, sortKey } from './names.ts'
import { type Outcome, PARENT_GONE, TAKEN } from './organisations.server.ts'
import type { NewTeam } from './place-form.ts'
import { isTaken } from './taken-name.server.ts'
import { unitIn } from './units.server.ts'

/** Makes a team; sent twice, it is one. `parent`: the unit it is in; null: right below the organisation. */
export function createTeam(organisationId: string, { id, name, parent, methods }: NewTeam): Outcome {
  return write((tx) => {
    const known = tx.select().from(teams).where(eq(teams.id, id)).get()
    const place = { organisationId, unitId: parent }
    const isSame = known?.name === name && known.organisationId === organisationId && known.unitId === parent
    if (isSame && worksBy(tx, id, methods)) return { id }
    if (parent !== null && !unitIn(tx, organisationId, parent)) return PARENT_GONE
    if (isTaken(tx, teams, { name }, beside(place))) return TAKEN
    // The page was gone back to, and another one made from it.
    const made = insertTeam(tx, { id: known ? undefined : id, ...place, name })
    setMethods(tx, made, methods)
    auditPlace(tx, 'team', made, 'made')
    return { id: made }
  })
}

function worksBy(tx: Tx, teamId: string, methods: Method[]): boolean {
  const known = tx.select().from(teamMethods).where(eq(teamMethods.teamId, teamId)).all()
  return known.length === methods.length && known.every(({ method }) => methods.includes(method))
}

type NewTeamRow = { id?: string; organisationId: string; unitId: string | null; name: string }

/** Whoever calls has made sure that the name is free and the unit the organisation's. */
export function insertTeam(
  tx: Tx,
  { id = crypto.randomUUID(), organisationId, unitId, name }: NewTeamRow,
): string {
  const slug = freeSlug(tx, name, organisationId)
  tx.insert(teams)
    .values({ id, organisationId, unitId, name, slug, sortKey: sortKey(name) })
    .run()
  return id
}

/** The address of a new team: its name, with its organisation's where another has it, and then a number. */
function freeSlug(tx: Tx, name: string, organisationId: string): string {
  const organisation = tx.select().from(organisations).where(eq(organisations.id, organisationId)).get()
  const long = slugOf(`${name} ${organisation?.name}`)
  const isFree = (slug: string) =>
    tx.select({ id: teams.id }).from(teams).where(eq(teams.slug, slug)).get() === undefined
  if (isFree(slugOf(name))) return slugOf(name)
  for (let count = 1; ; count++) {
    const slug = count === 1 ? long : `${long}-${count}`
    if (isFree(slug)) return slug
  }
}

type TeamId = { id: string }

/** Its address stays: links to the team, and its fidelity, go on working. */
export function renameTeam({ id }: TeamId, name: string): Outcome {
  return write((tx) => {
    const team = tx.select().from(teams).where(eq(teams.id, id)).get()
    if (team && isTaken(tx, teams, { id, name }, beside(team))) return TAKEN
    if (team?.name !== name) auditPlace(tx, 'team', id, 'name')
    tx.update(teams)
      .set({ name, sortKey: sortKey(name) })
      .where(eq(teams.id, id))
      .run()
    return { id }
  })
}

/** Lays a team below another unit of its organisation, or right below the organisation (null). */
export function moveTeam({ id }: TeamId, unitId: string | null): Outcome {
  return write((tx) => {
    const team = tx.select().from(teams).where(eq(teams.id, id)).get()
    if (!team || (unitId !== null && !unitIn(tx, team.organisationId, unitId))) return PARENT_GONE
    if (isTaken(tx, teams, team, beside({ ...team, unitId }))) return { problems: { parent: 'nameTaken' } }
    if (team.unitId !== unitId) auditPlace(tx, 'team', id, 'moved')
    tx.update(teams).set({ unitId }).where(eq(teams.id, id)).run()
    return { id }
  })
}

/** The methods the team works by from now on. */
export function changeMethods({ id }: TeamId, methods: Method[]): Outcome {
  return write((tx) => {
    if (worksBy(tx, id, methods)) return { id }
    setMethods(tx, id, methods)
    auditPlace(tx, 'team', id, 'methods')
    return { id }
  })
}

/** A method that stays is kept since when it was. */
function setMethods(tx: Tx, teamId: string, methods: Method[]): void {
  const left = and(eq(teamMethods.teamId, teamId), notInArray(teamMethods.method, methods))
  tx.delete(teamMethods).where(left).run()
  const rows = methods.map((method) => ({ teamId, method }))
  if (rows.length > 0) tx.insert(teamMethods).values(rows).onConflictDoNothing().run()
}

/**
 * Closes a team at the end of a day. Memberships end with it, and one that was to begin later goes, but none that
 * has begun: before that day the team does not close. What the team and its members have done stays, and so do
 * its managers: they can still read its fidelity.
 * @param lastDay civil date
 */
export function closeTeam({ id }: TeamId, lastDay: string, day = today()): Outcome {
  return write((tx) => {
    const team = tx.select().from(teams).where(eq(teams.id, id)).get()
    if (team?.closedOn === lastDay) return { id }
    if (!team || team.closedOn !== null) return { problems: { lastDay: 'alreadyClosed' } }
    const { teamId, fromDate, toDate } = memberships
    const later = and(eq(teamId, id), gt(fromDate, lastDay))
    const begun = tx
      .select({ count: count() })
      .from(memberships)
      .where(and(later, lte(fromDate, day)))
      .get()
    if (begun && begun.count > 0) return { problems: { lastDay: 'begunLater' }, count: begun.count }
    tx.update(teams).set({ closedOn: lastDay }).where(eq(teams.id, id)).run()
    tx.delete(memberships).where(later).run()
    tx.update(memberships)
      .set({ toDate: lastDay })
      .where(and(eq(teamId, id), or(isNull(toDate), gt(toDate, lastDay))))
      .run()
    auditTeam(tx, id, 'team-closed')
    return { id }
  })
}

/**
 * Opens a closed team, or takes back that it closes.
 * @param withMembers those whose membership ended with the team belong to it as if it had never closed
 */
export function reopenTeam({ id }: TeamId, withMembers: boolean): Outcome {
  return write((tx) => {
    const team = tx.select().from(teams).where(eq(teams.id, id)).get()
    if (!team?.closedOn) return { id }
    tx.update(teams).set({ closedOn: null }).where(eq(teams.id, id)).run()
    // Whoever has been given an open membership by hand meanwhile keeps that one.
    if (withMembers)
      tx.run(
        sql`update or ignore memberships set to_date = null where team_id = ${id} and to_date = ${team.closedOn}`,
      )
    auditTeam(tx, id, 'team-opened')
    return { id }
  })
}

/** All of its memberships end, or begin again, with the team: one thing that somebody has done. */
function auditTeam(tx: Tx, teamId: string, change: 'team-closed' | 'team-opened') {
  const subject = { kind: 'team', id: teamId } as const
  audit(tx, { actorId: actingPerson(), action: 'membership-changed', subject, detail: change })
}

/** The teams that lie right below the same unit, or right below the organisation (null). */
const beside = ({ organisationId, unitId }: Pick<NewTeamRow, 'organisationId' | 'unitId'>) =>
  and(eq(teams.organisationId, organisationId), sql`${teams.unitId} is ${unitId}`)

import { isDemoAddress } from '../people/demo.ts'
import type { Change, Facts } from './change.ts'
import type { RightRow } from './check-file.ts'
import type { Fault, ImportRow } from './import-row.ts'
import {
  findPlace,
  type FoundFault,
  type FoundPlace,
  knownPlace,
  type LowestPlace,
  makePlace,
} from './place-plan.ts'
import { planPeriod, type PeriodPlan } from './period-plan.ts'
import type { KnownPerson, KnownPeriod, World } from './world.ts'

type RowWork = { changes: Change[]; stays: string | null }

/**
 * What one row does. Without faults and changes: everything is so already. `stays`: the first day that is known,
 * and stays, where the row says a later one.
 */
export type RowPlan = RightRow & RowWork & { faults: Fault[] }

/**
 * Plans rows one after the other, each in the world as the rows before it leave it. A wrong row changes nothing.
 * @param newId makes the id of what is new
 */
export function planRows(rows: RightRow[], world: World, newId: () => string): RowPlan[] {
  return rows.map((right) => {
    const planned = planRow(right.says, world, newId)
    return 'problem' in planned
      ? {
          ...right,
          changes: [],
          stays: null,
          faults: [{ ...planned, value: right.row.cells[planned.column] }],
        }
      : { ...right, ...planned, faults: [] }
  })
}

function planRow(says: ImportRow, world: World, newId: () => string): RowWork | FoundFault {
  const place = says.place ? findPlace(world.tree, says.place) : null
  if (place && 'problem' in place) return place

  const person = world.people.get(says.email)
  const periods = planPeriods(says, person, place, world.day)
  if (!Array.isArray(periods)) return periods
  const changes: Change[] = []
  const stays = periods.map(({ plan }) => ('stays' in plan ? plan.stays : null)).find(Boolean) ?? null
  const isSame = person?.name === says.name && periods.every(({ plan }) => plan.does === 'nothing')
  if (isSame) return { changes, stays }
  if (person?.isClosed) return { column: 'email', problem: 'account-closed' }
  // Where there are demo people, nobody must have a second factor.
  if (!person && isDemoAddress(says.email)) return { column: 'email', problem: 'email-demo' }

  const lowest = place ? makePlace(world, place, newId, changes) : null
  const known = person ?? makePerson(says, world, newId, changes)
  if (known.name !== says.name) {
    changes.push({ thing: 'person', id: known.id, before: { name: known.name }, after: { name: says.name } })
    known.name = says.name
  }
  for (const period of periods) if (lowest) settle(period, known, lowest, newId, changes)
  return { changes, stays }
}

function makePerson({ name, email }: ImportRow, world: World, newId: () => string, changes: Change[]) {
  const person: KnownPerson = { id: newId(), name, isClosed: false, periods: [] }
  world.people.set(email, person)
  changes.push({ thing: 'person', id: person.id, before: null, after: { name, email } })
  return person
}

type PlannedPeriod = {
  thing: KnownPeriod['thing']
  plan: Exclude<PeriodPlan<KnownPeriod>, { does: 'not' }>
}

/** What becomes of somebody's days as a member and as a manager in a place, or what is wrong with that. */
function planPeriods(
  says: ImportRow,
  person: KnownPerson | undefined,
  place: FoundPlace | null,
  day: string,
): PlannedPeriod[] | FoundFault {
  const planned: PlannedPeriod[] = []
  const placeId = place && knownPlace(place)?.id
  const things = [says.member && ('membership' as const), says.manager && ('grant' as const)]
  for (const thing of things.filter((one) => one !== false)) {
    const known = person?.periods.filter((one) => one.thing === thing && one.placeId === placeId) ?? []
    const plan = planPeriod(known, says, day)
    if (plan.does === 'not') return { column: 'from', problem: plan.problem, about: plan.about }
    // Without a beginning the row can only end something, and there is nothing.
    if (plan.does === 'make' && !says.fromGiven && says.toDate === says.fromDate)
      return { column: 'to', problem: 'to-before-from' }
    const closedOn = place?.team?.closedOn ?? null
    if (
      plan.does !== 'nothing' &&
      closedOn !== null &&
      (plan.period.toDate === null || plan.period.toDate > closedOn)
    )
      return { column: 'team', problem: 'team-closed', about: closedOn }
    planned.push({ thing, plan })
  }
  return planned
}

function settle(
  { thing, plan }: PlannedPeriod,
  person: KnownPerson,
  { kind, id: placeId }: LowestPlace,
  newId: () => string,
  changes: Change[],
) {
  if (plan.does === 'change') {
    const { known, period } = plan
    const before = { fromDate: known.fromDate, toDate: known.toDate }
    changes.push({ thing, id: known.id, before, after: period })
    Object.assign(known, period)
  }
  if (plan.does === 'make') {
    const id = newId()
    person.periods.push({ id, thing, placeId, ...plan.period })
    const where: Facts =
      thing === 'membership' ? { teamId: placeId } : { role: 'manager', scopeKind: kind, scopeId: placeId }
    changes.push({ thing, id, before: null, after: { personId: person.id, ...where, ...plan.period } })
  }
}

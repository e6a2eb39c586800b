import { addDays, daysBetween } from '../dates.ts'

/** Why somebody is asked, as they are told: by a rule of the centre, or by a person (null: nobody knows who any more). */
export type Because = { kind: 'rule'; reason: string } | { kind: 'hand'; reason: string; by: string | null }

/** That somebody is asked to take a course by a day, and why. Civil dates. */
export type Demand = {
  courseId: string
  askedOn: string
  dueOn: string
  /** Days after the due date in which it is late and not yet overdue. */
  graceDays: number
  /** Whether the certificate must be renewed too. */
  renews: boolean
  because: Because | null
}

/** What a person has to show for a course: the last day of the certificate that counts, and when the newest was taken back. */
export type Proof = { expiresOn: string | null; revokedOn: string | null }

/** A demand that is not met, and its dates when what the person has to show is taken into account. */
export type Owed = { demand: Demand; dueOn: string; graceUntil: string }

/** Of several demands for one course, what is owed first; null when they are all met. */
export function owedOf(demands: Demand[], proof: Proof, day: string): Owed | null {
  const owed = demands.flatMap((demand): Owed[] => {
    const dueOn = dueDate(demand, proof, day)
    return dueOn === null ? [] : [{ demand, dueOn, graceUntil: addDays(dueOn, demand.graceDays) }]
  })
  return owed.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null
}

/**
 * A certificate that held when it was asked for, or later, meets a demand for good, unless it must be renewed:
 * then its last day is the due date. Whom it had run out for has the days that everyone has.
 */
function dueDate(demand: Demand, { expiresOn, revokedOn }: Proof, day: string): string | null {
  const { askedOn, dueOn, renews } = demand
  if (expiresOn !== null) {
    if (!renews && askedOn <= expiresOn) return null
    return day <= expiresOn || dueOn < expiresOn ? expiresOn : dueOn
  }
  if (revokedOn === null || revokedOn < dueOn) return dueOn
  return afterRevoking(demand, revokedOn)
}

/** A rule asks anew, with as many days as at first. Who asked by hand had what they asked for, and may ask again. */
function afterRevoking({ askedOn, dueOn, because }: Demand, revokedOn: string): string | null {
  return because?.kind === 'rule' ? addDays(revokedOn, daysBetween(askedOn, dueOn)) : null
}

import { FEWEST_TO_COUNT } from '../progress/member-status.ts'

/** How many people; null: some, but so few that it would be about persons, or such could be worked out from it. */
export type People = number | null

/** Whether a number of people may be told: nobody, or too many for it to be about persons. */
export const isTellable = (people: number) => people === 0 || people >= FEWEST_TO_COUNT

/** A part of a whole that is told beside it: those left over must be tellable as well. */
export function tellPart(part: number, whole: number): People {
  return part === 0 || (isTellable(part) && isTellable(whole - part)) ? part : null
}

/**
 * All the parts of a whole that is told beside them. Whoever subtracts finds what the hidden parts are
 * together; while that is no tellable number, the first of the others is hidden with them.
 */
export function tellParts(parts: number[]): People[] {
  let hidden = parts.filter((people) => !isTellable(people)).reduce((sum, people) => sum + people, 0)
  return parts.map((people) => {
    if (!isTellable(people)) return null
    if (people === 0 || isTellable(hidden)) return people
    hidden += people
    return null
  })
}

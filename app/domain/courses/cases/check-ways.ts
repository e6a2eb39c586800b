import { closestWord } from '../guard/closest-word.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import type { WrittenStep } from './read-case.ts'

/**
 * Whether every way through a story ends: each choice leads to a step there is, no way comes back to
 * where it was, every step can be reached from the first, and there are two endings or more.
 */
export function checkWays(steps: WrittenStep[]): Finding[] {
  const ids = steps.map(({ id }) => id)
  const twice = steps.filter(({ id }, place) => id !== '' && ids.indexOf(id) < place)
  const lost = steps.flatMap(({ choices }) => choices).filter(({ to }) => to !== '' && !ids.includes(to))
  const findings = [
    ...twice.map(({ element, id }) => finding('K001', placeOf(element), id)),
    ...lost.map(({ element, to }) => finding('K002', placeOf(element), to, closestWord(to, ids))),
  ]
  if (findings.length > 0) return findings // the ways cannot be followed yet

  const { reached, loops } = walk(steps)
  const endings = steps.filter(({ id, choices }) => choices.length === 0 && reached.has(id))
  return [
    ...loops.map(({ element, id }) => finding('K004', placeOf(element), id)),
    ...steps
      .filter(({ id }) => !reached.has(id))
      .map(({ element, id }) => finding('K003', placeOf(element), id)),
    ...(endings.length < 2 && loops.length === 0 ? [finding('K009', placeOf(steps[0]!.element))] : []),
  ]
}

/** Walks every way from the first step; a step that leads back to itself is told of once. */
function walk(steps: WrittenStep[]): { reached: Set<string>; loops: WrittenStep[] } {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const reached = new Set<string>()
  const loops = new Set<WrittenStep>()
  const onTheWay = new Set<string>()

  const visit = (step: WrittenStep | undefined) => {
    if (!step) return
    if (onTheWay.has(step.id)) loops.add(step)
    if (reached.has(step.id)) return
    reached.add(step.id)
    onTheWay.add(step.id)
    for (const { to } of step.choices) visit(byId.get(to))
    onTheWay.delete(step.id)
  }
  visit(steps[0])
  return { reached, loops: [...loops] }
}

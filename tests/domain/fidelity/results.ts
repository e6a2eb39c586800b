import { type FidelityResult, type Measured, resultOf } from '#app/domain/fidelity/standing/result.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import { instrumentOf, scoresOf } from './instruments.ts'

type Facts = Partial<Omit<Measured, 'instrument' | 'scores'>> & {
  version?: string
  given?: (ItemScore | null)[]
}

/** The result of a visit on a day, with enough forløb and a score of 4, unless told otherwise. */
export function measured(
  reviewOn: string,
  { version = '1.0.0', given = [4], ...facts }: Facts = {},
): FidelityResult {
  const instrument = { ...instrumentOf([given.length]), version }
  return resultOf({
    reviewId: `${reviewOn} ${facts.mode ?? 'visit'} ${version}`,
    mode: 'visit',
    reviewOn,
    dueOn: '2030-01-01',
    caseTotal: 40,
    caseCount: 10,
    instrument,
    scores: scoresOf(instrument, given),
    casesBehind: new Map(),
    correctedItems: new Set(),
    ...facts,
  })
}

import { addMonths } from '#app/domain/dates.ts'
import { finding } from '../problem.ts'
import type { Rule } from './manuscript.ts'

/** Figures and laws change; after this long somebody looks at the source again. */
export const FRESH_MONTHS = 12

/** Sources that nobody has looked at for a year. */
export const oldSources: Rule = ({ facts, placeInFacts }, { today }) =>
  facts.sources.flatMap(({ title, checked }, place) =>
    checked < addMonths(today, -FRESH_MONTHS)
      ? [finding('W006', placeInFacts(['sources', place]), title.slice(0, 60), checked)]
      : [],
  )

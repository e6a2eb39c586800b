import { z } from 'zod'
import { keptText } from '../../privacy/kept-text.ts'
import { allItems, type Instrument } from '../instruments/instrument.ts'
import type { Answer } from '../review/review-form.ts'
import { scaleSteps } from '../scores/scale.ts'
import { NOTE_LIMIT } from '../words.ts'
import { neededText, problem } from './report-problems.ts'

/** A correction to be written, under the id its page made. */
export type NewErratum = { id: string; itemId: string; reason: string } & Answer

/** The correction of one approved score: which, to what, and why. */
export const erratumForm = (instrument: Instrument) =>
  z
    .object({
      id: z.uuid(),
      itemId: z.enum(
        allItems(instrument).map(({ id }) => id),
        problem('choose-subject'),
      ),
      score: z.enum([...scaleSteps(instrument.scale).map(String), 'not-relevant'], problem('choose-score')),
      notRelevantReason: keptText(NOTE_LIMIT),
      reason: neededText(NOTE_LIMIT),
    })
    .refine(({ score, notRelevantReason }) => score !== 'not-relevant' || notRelevantReason !== '', {
      path: ['notRelevantReason'],
      ...problem('relevance-missing'),
    })
    .transform(
      ({ score, notRelevantReason, ...rest }): NewErratum =>
        score === 'not-relevant'
          ? { ...rest, score: null, notRelevantReason }
          : { ...rest, score: Number(score), notRelevantReason: null },
    )

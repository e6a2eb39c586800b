import { z } from 'zod'
import { allItems, type Instrument } from '../instruments/instrument.ts'
import type { Answer } from '../review/review-form.ts'
import { scaleSteps } from '../scores/scale.ts'
import { NOTE_LIMIT } from '../words.ts'
import { neededText, problem, storedText } from './stored-text.ts'

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
      notRelevantReason: storedText(NOTE_LIMIT),
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

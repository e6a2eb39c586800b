import { z } from 'zod'
import { findCpr } from '../privacy/cpr.ts'
import { foldSpace } from '../text.ts'
import { slugOf } from './names.ts'

/** What can be wrong in the form, by field; the words are looked up by whoever shows it. */
export type TeamProblem = 'teamNameMissing' | 'organisationMissing' | 'looksLikeCpr' | 'teamTaken'

const name = (missing: TeamProblem) =>
  z
    .string()
    .transform(foldSpace)
    .refine((text) => text.length <= 100 && slugOf(text) !== '', missing)
    .refine((text) => findCpr(text) === null, 'looksLikeCpr' satisfies TeamProblem)

/** The form that makes a team; an organisation that is not known yet is made with it. */
export const TeamForm = z.object({
  teamName: name('teamNameMissing'),
  organisationName: name('organisationMissing'),
})
export type NewTeam = z.infer<typeof TeamForm>

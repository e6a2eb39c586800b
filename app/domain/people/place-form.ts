import { z } from 'zod'
import { METHODS } from '../courses/methods.ts'
import { addMonths } from '../dates.ts'
import { formProblems } from '../form-problems.ts'
import { findCpr } from '../privacy/cpr.ts'
import { slugOf } from './names.ts'
import { ORGANISATION_KINDS } from './organisation-kinds.ts'
import { asPrinted } from './person-name.ts'
import type { Refusal, Typed } from './place-reply.ts'

/** Characters in a name: what a heading and a choice in a list have room for. */
const PLACE_NAME_LIMIT = 100

/** A team may have closed this long ago, or close this far ahead. */
const MONTHS_OF_CLOSING = 12

const { problem, problemsOf } = formProblems(
  ['nameMissing', 'nameTooLong', 'nameSign', 'cpr', 'kindMissing', 'dayWrong', 'dayTooFar', 'unusable'],
  'unusable',
)

const check = (word: Parameters<typeof problem>[0]) => ({ ...problem(word), abort: true })

const name = z
  .string()
  .transform(asPrinted)
  .pipe(
    z
      .string()
      .refine((text) => findCpr(text) === null, check('cpr'))
      .max(PLACE_NAME_LIMIT, check('nameTooLong'))
      // In a file of people it stands between the units.
      .refine((text) => !text.includes('>'), check('nameSign'))
      // A letter or a digit: an address is made from it.
      .refine((text) => slugOf(text) !== '', check('nameMissing')),
  )

/** Made with the page, so that a form which is sent twice makes one thing. */
const id = z.uuid(problem('unusable'))
const kind = z.enum(ORGANISATION_KINDS, problem('kindMissing'))
const methods = z.array(z.enum(METHODS, problem('unusable'))).transform((chosen) => [...new Set(chosen)])

/** A unit to lie below; '' is right below the organisation. */
const parent = z
  .string()
  .max(100, problem('unusable'))
  .transform((id) => id || null)

export const NewOrganisationForm = z.object({ id, name, kind })
export type NewOrganisation = z.infer<typeof NewOrganisationForm>
export const OrganisationForm = NewOrganisationForm.omit({ id: true })

export const NewUnitForm = z.object({ id, name, parent })
export type NewUnit = z.infer<typeof NewUnitForm>

export const NewTeamForm = NewUnitForm.extend({ methods })
export type NewTeam = z.infer<typeof NewTeamForm>

export const RenameForm = z.object({ name })
export const MoveForm = z.object({ parent })
export const MethodsForm = z.object({ methods })

/** When a team closes. @param today civil date */
export const closeForm = (today: string) =>
  z.object({
    lastDay: z.iso
      .date(check('dayWrong'))
      .refine(
        (day) => day >= addMonths(today, -MONTHS_OF_CLOSING) && day <= addMonths(today, MONTHS_OF_CLOSING),
        problem('dayTooFar'),
      ),
  })

/** `members`: those whose membership ended with the team belong to it again. */
export const ReopenForm = z.object({ members: z.boolean() })

/** A form that asks for what its button says and no more. */
export const NothingForm = z.object({})

const field = (form: FormData, name: string) => String(form.get(name) ?? '')

/** The fields that our forms have; no other is read. */
const typedIn = (form: FormData): Typed => ({
  id: field(form, 'id'),
  name: field(form, 'name'),
  kind: field(form, 'kind'),
  parent: field(form, 'parent'),
  methods: form.getAll('methods').map(String),
  lastDay: field(form, 'lastDay'),
  members: form.has('members'),
})

/**
 * Does what a posted form asks, when nothing is wrong with it.
 * @returns what `act` did, or what is wrong together with what was typed
 */
export function tryForm<Given, Done extends object>(
  form: FormData,
  schema: z.ZodType<Given>,
  act: (given: Given) => Done | Refusal,
): Done | (Refusal & { typed: Typed }) {
  const typed = typedIn(form)
  const given = schema.safeParse(typed)
  if (!given.success) return { typed, problems: problemsOf(given.error) }
  const done = act(given.data)
  return 'problems' in done ? { typed, ...done } : done
}

import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { printable } from '../paper/printable.ts'
import { findCpr } from '../privacy/cpr.ts'
import { foldSpace } from '../text.ts'
import { type LogoType, logoTypeOf } from './logo.ts'
import {
  LARGEST_LOGO_KB,
  LONGEST,
  SETTINGS_PROBLEMS,
  type SettingsField,
  type SettingsProblem,
} from './settings.ts'

const { problem, problemsOf } = formProblems(SETTINGS_PROBLEMS, 'unusable')
export { problemsOf }

/** A text as it is kept: nothing that cannot be printed, no CPR number, and no longer than there is room for. */
const text = (field: SettingsField, fold: (given: string) => string) =>
  z
    .string(problem('unusable'))
    .transform((given) => fold(printable(given)))
    .pipe(
      z
        .string()
        .refine((kept) => findCpr(kept) === null, { ...problem('cpr'), abort: true })
        .max(LONGEST[field], { ...problem('too-long'), abort: true }),
    )
const line = (field: SettingsField) => text(field, foldSpace)
const lines = (field: SettingsField) => text(field, (given) => given.trim())

const Address = z.email()
const address = (field: SettingsField) =>
  line(field).refine((kept) => kept === '' || Address.safeParse(kept).success, problem('email-wrong'))

/** Where the statement lies is another site, and one that nobody can listen in on. */
const WebAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain })
const webAddress = (field: SettingsField) =>
  line(field).refine((kept) => kept === '' || WebAddress.safeParse(kept).success, problem('address-wrong'))

const isPhone = (kept: string) => kept === '' || /^\+?[\d ()-]{4,}$/.test(kept)

/** What the centre says of itself, as the form has it. */
export const SettingsForm = z.object({
  name: line('name').refine((name) => name.length >= 2, problem('name-missing')),
  email: address('email'),
  phone: line('phone').refine(isPhone, problem('phone-wrong')),
  address: lines('address'),
  terms: lines('terms'),
  mailSender: line('mailSender').refine((name) => name.length >= 2, problem('sender-missing')),
  mailReplyTo: address('mailReplyTo'),
  privacyContact: address('privacyContact'),
  wasUrl: webAddress('wasUrl'),
})

export type NewLogo = { type: LogoType; bytes: Uint8Array }

/** The picture that was chosen, or what is wrong with it. */
export function readLogo(bytes: Uint8Array): NewLogo | Extract<SettingsProblem, `logo-${string}`> {
  if (bytes.length > LARGEST_LOGO_KB * 1000) return 'logo-large'
  const type = logoTypeOf(bytes)
  return type ? { type, bytes } : 'logo-kind'
}

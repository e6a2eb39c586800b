import { LOGO_TYPES } from './logo.ts'

/** What the knowledge centre says of itself. An empty text: nothing is said. */
export type CentreSettings = {
  /** Stands at the foot of every page, and as the issuer on certificates from now on. */
  name: string
  email: string
  phone: string
  address: string
  /** Plain text; an empty line parts paragraphs. */
  terms: string
  mailSender: string
  /** Where answers to our mails go; '': nowhere. */
  mailReplyTo: string
  /** Where the accessibility statement lies; '': it is not published yet. */
  wasUrl: string
  /** Who answers about personal data; '': the same as about all else. */
  privacyContact: string
  /** The address of the picture at the foot of every page. */
  logo: string | null
  /** Milliseconds since 1970; 0: nothing has been said yet. */
  savedAt: number
}

/** The fields of the form that are text, in its order. */
export const SETTINGS_FIELDS = [
  'name',
  'email',
  'phone',
  'address',
  'terms',
  'mailSender',
  'mailReplyTo',
  'privacyContact',
  'wasUrl',
] as const satisfies (keyof CentreSettings)[]
export type SettingsField = (typeof SETTINGS_FIELDS)[number]
export type SettingsTexts = Record<SettingsField, string>

/** Characters in a field. The name has room on a certificate. */
export const LONGEST: Record<SettingsField, number> = {
  name: 80,
  email: 254,
  phone: 30,
  address: 300,
  terms: 20_000,
  mailSender: 60,
  mailReplyTo: 254,
  privacyContact: 254,
  wasUrl: 300,
}

/** What can be wrong with a field; the page looks the words up. */
export const SETTINGS_PROBLEMS = [
  'name-missing',
  'sender-missing',
  'email-wrong',
  'phone-wrong',
  'address-wrong',
  'too-long',
  'cpr',
  'logo-kind',
  'logo-large',
  'unusable', // no form of ours sends this
] as const
export type SettingsProblem = (typeof SETTINGS_PROBLEMS)[number]

/** Kilobytes in a logo. */
export const LARGEST_LOGO_KB = 200
export const LOGO_ACCEPT = LOGO_TYPES.join(',')

/** A text as paragraphs; lines within one stay lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

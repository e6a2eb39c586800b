import { readdirSync } from 'node:fs'
import type { Locale } from './locale.ts'

/** Only the build knows what it has called its files; in development they have no names of their own. */
const built = import.meta.env.PROD ? readdirSync('build/client/assets') : []

/** Where the browser gets the texts of a language, so that a page can ask for them before its script does. */
export function messagesAddress(locale: Locale): string | null {
  const file = built.find((name) => name.startsWith(`${locale}-`) && name.endsWith('.js'))
  return file ? `/assets/${file}` : null
}

import type { Locale } from './locale.ts'
import type { Messages } from './messages/da.ts'

/** The language that the page came in. */
export const fallbackLocale: Locale = document.documentElement.lang === 'en' ? 'en' : 'da'

const fetched = new Map<Locale, Messages>()

/** Fetches the texts of a language: a module of its own, so that a reader gets no other. */
export async function fetchMessages(locale: Locale): Promise<void> {
  const messages =
    locale === 'en' ? (await import('./messages/en.ts')).en : (await import('./messages/da.ts')).da
  fetched.set(locale, messages)
}

/** `#messages` in the browser, where entry.client has fetched those of the page before anything is drawn. */
export function messagesIn(locale: Locale): Messages {
  const messages = fetched.get(locale)
  if (messages) return messages
  // The language was changed in another tab: React keeps the page as it is until what is thrown has come.
  throw fetchMessages(locale).catch(() => location.reload())
}

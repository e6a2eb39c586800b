import type { CookieName } from '#app/http/cookies.ts'
import { da } from './messages/da.ts'
import { en } from './messages/en.ts'

export const messagesByLocale = { da, en }
export type Locale = keyof typeof messagesByLocale

export const LOCALE_COOKIE: CookieName = 'sprog'

/** The language the reader has chosen; Danish until they choose another. */
export function chosenLocale(cookieHeader: string | null): Locale {
  const chosen = new RegExp(`(?:^|; )(?:__Host-)?${LOCALE_COOKIE}=(\\w+)`).exec(cookieHeader ?? '')?.[1]
  return chosen === 'en' ? 'en' : 'da'
}

/** The messages in the reader's language, for loaders and actions. */
export function messagesFor(request: Request) {
  return messagesByLocale[chosenLocale(request.headers.get('cookie'))]
}

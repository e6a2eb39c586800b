import { type Locale, messagesByLocale } from './locale.ts'
import type { Messages } from './messages/da.ts'

/** The language of a page that does not know its reader's. */
export const fallbackLocale: Locale = 'da'

/** `#messages` on the server, which has every language. */
export const messagesIn = (locale: Locale): Messages => messagesByLocale[locale]

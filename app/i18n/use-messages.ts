import { useRouteLoaderData } from '@remix-run/react'
import { type Locale, messagesByLocale } from './locale.ts'
import type { Messages } from './messages/da.ts'

/** The reader's language, as the root loader read it; Danish where the root itself has failed. */
export function useLocale(): Locale {
  const root = useRouteLoaderData<{ locale: Locale }>('root')
  return root?.locale ?? 'da'
}

/** Every text people see, in the reader's language. */
export function useMessages(): Messages {
  return messagesByLocale[useLocale()]
}

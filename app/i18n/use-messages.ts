import { useRouteLoaderData } from '@remix-run/react'
import { fallbackLocale, messagesIn } from '#messages'
import type { Locale } from './locale.ts'
import type { Messages } from './messages/da.ts'

/** The reader's language, as the root loader read it; another one only where the root itself has failed. */
export function useLocale(): Locale {
  const root = useRouteLoaderData<{ locale: Locale }>('root')
  return root?.locale ?? fallbackLocale
}

/** Every text people see, in the reader's language. */
export function useMessages(): Messages {
  return messagesIn(useLocale())
}

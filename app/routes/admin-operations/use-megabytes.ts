import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

const A_MEGABYTE = 1_000_000

/** Bytes as people read them, in the language of the page: "12,4 MB". */
export function useMegabytes(): (bytes: number) => string {
  const t = useMessages().operations
  const locale = useLocale()
  return (bytes) => t.megabytes(formatNumber(locale, bytes / A_MEGABYTE, 1))
}

import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

const A_MEGABYTE = 1_000_000
const A_GIGABYTE = 1_000_000_000

/** Bytes as people read them, in the language of the page: "12,4 MB", "78,1 GB". */
export function useSize(): (bytes: number) => string {
  const t = useMessages().operations
  const locale = useLocale()
  return (bytes) =>
    bytes < A_GIGABYTE
      ? t.megabytes(formatNumber(locale, bytes / A_MEGABYTE, 1))
      : t.gigabytes(formatNumber(locale, bytes / A_GIGABYTE, 1))
}

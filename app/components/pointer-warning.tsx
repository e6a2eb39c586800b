import type { Pointer } from '#app/domain/privacy/pointers.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'

/** Says after saving what in the text may lead to a person; nothing where there is nothing. */
export function PointerWarning({ pointers }: { pointers: Pointer[] }) {
  const t = useMessages().privacy
  const locale = useLocale()
  if (pointers.length === 0) return null
  const found = pointers.map((pointer) => t.pointer(pointer.found, pointer.kind))
  return (
    <Alert color="warning" role="status">
      {t.savedWithPointers(listOf(locale, found))}
    </Alert>
  )
}

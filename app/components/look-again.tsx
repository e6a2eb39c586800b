import type { Pointer } from '#app/domain/privacy/pointers.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'

/**
 * Inside a form whose text cannot be changed afterwards: says what in it may name somebody, and sends along
 * what was looked at. Sent again as it was, it stands.
 * @param text what was sent and not kept yet
 */
export function LookAgain({ text, pointers }: { text: string; pointers: Pointer[] }) {
  const t = useMessages().privacy
  const locale = useLocale()
  if (pointers.length === 0) return null
  const found = pointers.map((pointer) => t.pointer(pointer.found, pointer.kind))
  return (
    <>
      <input type="hidden" name="looked-at" value={text} />
      <Alert color="warning" role="alert">
        {t.lookAgain(listOf(locale, found))}
      </Alert>
    </>
  )
}

import { useState, useSyncExternalStore } from 'react'
import { Button } from '#app/components/button.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Whether this browser can copy, which they do on secure pages only; it does not change. */
const useCanCopy = () =>
  useSyncExternalStore(
    () => () => {},
    () => 'clipboard' in navigator,
    () => false,
  )

/** A button that copies an address, where a script can. Without one the address is there to be selected. */
export function CopyLink({ address, course }: { address: string; course: string }) {
  const t = useMessages().certificates
  const canCopy = useCanCopy()
  const [told, setTold] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setTold(t.copied),
      () => setTold(t.notCopied),
    )
  return (
    canCopy && (
      <div className="row">
        <Button type="button" variant="secondary" size="sm" onClick={copy}>
          {t.copy} <span className="visually-hidden">{t.of(course)}</span>
        </Button>
        <span role="status">{told}</span>
      </div>
    )
  )
}

import { formatTime } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** "Gemt kl. 10.42", said aloud when it changes; or that saving is under way. Nothing while nothing is saved. */
export function SavedAt({ moment, saving = false }: { moment: Date | null; saving?: boolean }) {
  const t = useMessages()
  const locale = useLocale()
  const words = saving ? t.shell.saving : moment ? t.shell.saved(formatTime(locale, moment)) : ''
  return (
    <span className="saved" role="status">
      {words}
    </span>
  )
}

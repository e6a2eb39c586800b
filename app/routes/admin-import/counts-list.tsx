import type { Counts } from '#app/domain/imports/change.ts'
import { IMPORTED_THINGS } from '#app/domain/imports/import.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Things that are changed and not only made. */
const CHANGED = ['person', 'membership', 'grant'] as const

/** What a file comes to; `made` and `changed` say whether it will be or has been. */
export function CountsList({ counts, made, changed }: { counts: Counts; made: string; changed: string }) {
  const t = useMessages().imports
  const locale = useLocale()
  const say = (key: string, words: (count: number, number: string) => string) => {
    const count = counts[key] ?? 0
    return count > 0 ? [words(count, formatNumber(locale, count))] : []
  }
  const list = (parts: string[]) => (parts.length > 0 ? listOf(locale, parts) : t.nothing)
  const invited = say('invited', t.invitedCount)
  const stays = say('stays', t.rowCount)
  return (
    <dl className="import-counts">
      <dt>{made}</dt>
      <dd>{list(IMPORTED_THINGS.flatMap((thing) => say(`made-${thing}`, t.made[thing])))}</dd>
      <dt>{changed}</dt>
      <dd>{list(CHANGED.flatMap((thing) => say(`changed-${thing}`, t.changed[thing])))}</dd>
      <dt>{t.left}</dt>
      <dd>{list(say('same', t.rowCount))}</dd>
      <dt>{t.wrongRows}</dt>
      <dd>{list(say('wrong', t.rowCount))}</dd>
      {stays.length > 0 && (
        <>
          <dt>{t.stays}</dt>
          <dd>{stays}</dd>
        </>
      )}
      {invited.length > 0 && (
        <>
          <dt>{t.invited}</dt>
          <dd>{invited}</dd>
        </>
      )}
    </dl>
  )
}

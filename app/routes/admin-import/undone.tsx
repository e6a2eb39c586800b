import { Alert } from '#app/components/alert.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { KeptTable, type StaysView } from './kept-table.tsx'

export function Undone(stays: StaysView) {
  const t = useMessages().imports
  const locale = useLocale()
  return (
    <>
      <Alert color="success" role="status">
        <p>{t.isUndone}</p>
      </Alert>
      {stays.count > 0 && (
        <KeptTable title={t.kept(stays.count, formatNumber(locale, stays.count))} {...stays} />
      )}
    </>
  )
}

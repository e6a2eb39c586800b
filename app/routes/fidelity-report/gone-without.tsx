import type { Without } from '#app/domain/fidelity/report/report.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What the raters did not wait for; nothing where they waited for all. */
export function GoneWithout({ steps }: { steps: Without[] }) {
  const t = useMessages().fidelityReport
  if (steps.length === 0) return null
  return <p>{steps.map((step) => t.without[step]).join(' ')}</p>
}

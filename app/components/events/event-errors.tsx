import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { Problems } from '#app/domain/events/event-form.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** All that is wrong in a form of an event, each with a link to its field. */
export function EventErrors({ problems }: { problems: Problems }) {
  const t = useMessages().events.problems
  const errors = Object.entries(problems).map(([fieldId, problem]) => ({ fieldId, message: t[problem] }))
  return <ErrorSummary errors={errors} />
}

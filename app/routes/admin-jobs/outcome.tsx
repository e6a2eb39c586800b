import { Tag } from '#app/components/tag.tsx'
import type { JobState } from '#app/domain/jobs/job-run.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Run = {
  startedAt: Date
  finishedAt: Date | null
  state: JobState
  result: Record<string, number> | null
  problem: string | null
}

const COLORS: Record<JobState, string> = {
  'asked-for': 'info',
  done: 'success',
  failed: 'danger',
  'under-way': 'info',
  'cut-off': 'warning',
}

/** How a run went, in words. */
export function Outcome({ run: { state, result, problem } }: { run: Run }) {
  const t = useMessages().admin.jobs
  const counts = Object.entries(result ?? {}).flatMap(([kind, count]) => {
    const told = t.counts[kind]?.(count)
    return told ? [told] : []
  })
  return (
    <>
      <Tag color={COLORS[state]}>{t.states[state]}</Tag> {problem ?? counts.join(', ')}
    </>
  )
}

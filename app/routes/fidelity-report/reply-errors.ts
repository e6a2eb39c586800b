import { useMemo } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './report-view.ts'

/** What a reply found wrong, with the field to put it right in, or the page where people see none. New only with a new reply: it takes the focus. */
export function useReplyErrors(reply: Reply | undefined) {
  const t = useMessages().fidelityReport
  return useMemo(() => {
    if (reply?.status === 'changed') return [{ fieldId: 'approve', message: t.draft.changed }]
    if (reply?.status === 'stale')
      return reply.sections.map((section) => ({
        fieldId: section,
        message: t.draft.staleOf(t.sections[section]),
      }))
    if (reply?.status !== 'wrong') return []
    const { intent, typed, problems } = reply
    return Object.entries(problems).map(([field, problem]) => ({
      fieldId: field === 'id' ? 'indhold' : intent === 'answer' ? `${typed.id}-${field}` : field,
      message:
        intent === 'write' ? `${sectionOf(field, t.sections)}: ${t.problems[problem]}` : t.problems[problem],
    }))
  }, [reply, t])
}

const sectionOf = (field: string, sections: Record<string, string>) => sections[field] ?? field

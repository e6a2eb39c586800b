import { useFetcher } from '@remix-run/react'
import { type LessonReply, useLessonState } from '../lesson-state.ts'

/**
 * What all forms of one story share: where they are sent, and what came back.
 * @returns `told`: where the reader stands now, also when what they chose came too late
 */
export function useStoryFetcher(caseId: string) {
  const { action, contentHash } = useLessonState()
  const { Form, data: reply, state } = useFetcher<LessonReply>({ key: `story-${caseId}-${contentHash}` })
  const told = reply && 'story' in reply ? reply.story : null
  const error = reply && 'error' in reply ? reply.error : null
  return { Form, action, contentHash, reply, told, error, isSaving: state !== 'idle' }
}

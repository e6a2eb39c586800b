import { createContext, useContext } from 'react'
import type { StoryView } from '#app/domain/courses/cases/debrief.ts'
import type { Feedback } from '#app/domain/courses/questions/feedback.ts'
import type { Offline } from '#app/http/offline.ts'

/** What was wrong with a form that was posted without scripts, and what was typed into it. */
export type LessonProblem = { about: string; error: string; typed: string | null }

/** What one person has done in a lesson so far, and where what they do next is sent. */
export type LessonState = {
  answers: Record<string, { feedback: Feedback; savedAt: Date }>
  reflections: Record<string, { text: string; savedAt: Date }>
  /** How far the stories with choices have come; one that is not begun has no entry. */
  cases: Record<string, StoryView>
  /** The places of the things that are done, by their list. */
  ticks: Record<string, number[]>
  problem: LessonProblem | null
  /** The wording that is on the page, so that an answer is marked by what was asked. */
  contentHash: string
  /** The address that takes answers and reflections. */
  action: string
  /** The idempotency key of the next answer to a question. */
  keyFor: (questionId: string) => string
}

/** What that address answers. */
export type LessonReply =
  | { intent: 'answer'; question: string; feedback: Feedback; savedAt: Date; nextKey: string }
  | { intent: 'reflect'; reflection: string; savedAt: Date }
  | { intent: 'choose' | 'restart'; case: string; story: StoryView }
  | { intent: 'tick'; tasks: string; done: number[]; savedAt: Date }
  | { error: string }
  | { error: string; story: StoryView }
  | Offline

export const LessonStateContext = createContext<LessonState | null>(null)

export function useLessonState(): LessonState {
  const state = useContext(LessonStateContext)
  if (!state) throw new Error('A lesson is drawn outside LessonStateContext')
  return state
}

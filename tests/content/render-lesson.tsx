import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { type LessonState, LessonStateContext } from '#app/mdx/lesson-state.ts'
import { render } from '#tests/support/render.tsx'

const ADDRESS = '/kurser/proevekursus/den-foerste'

const NOTHING_DONE: LessonState = {
  answers: {},
  reflections: {},
  cases: {},
  ticks: {},
  contentHash: 'hash-on-the-page',
  problem: null,
  action: ADDRESS,
  keyFor: (questionId) => `key-of-${questionId}`,
}

/** The HTML of a lesson's text as the server sends it, for somebody who has done this in it. */
export function renderLesson(contentHash: string, done: Partial<LessonState> = {}): Promise<string> {
  return render(
    <LessonStateContext.Provider value={{ ...NOTHING_DONE, ...done }}>
      <LessonBody contentHash={contentHash} language="da" />
    </LessonStateContext.Provider>,
    ADDRESS,
  )
}

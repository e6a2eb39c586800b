import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom' // what Remix's own hooks are made of
import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { type LessonState, LessonStateContext } from '#app/mdx/lesson-state.ts'

const NOTHING_DONE: LessonState = {
  answers: {},
  reflections: {},
  problem: null,
  action: '/kurser/proevekursus/den-foerste',
  keyFor: (questionId) => `key-of-${questionId}`,
}

/** The HTML of a lesson's text as the server sends it, for somebody who has done this in it. */
export function renderLesson(contentHash: string, done: Partial<LessonState> = {}): string {
  const element = (
    <LessonStateContext.Provider value={{ ...NOTHING_DONE, ...done }}>
      <LessonBody contentHash={contentHash} language="da" />
    </LessonStateContext.Provider>
  )
  const router = createMemoryRouter([{ path: '*', element }])
  return renderToStaticMarkup(<RouterProvider router={router} />)
}

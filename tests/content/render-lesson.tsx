import { renderToStaticMarkup } from 'react-dom/server'
// What Remix's own hooks are made of.
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { type LessonState, LessonStateContext } from '#app/mdx/lesson-state.ts'

const ADDRESS = '/kurser/proevekursus/den-foerste'

const NOTHING_DONE: LessonState = {
  answers: {},
  reflections: {},
  problem: null,
  action: ADDRESS,
  keyFor: (questionId) => `key-of-${questionId}`,
}

/** The HTML of a lesson's text as the server sends it, for somebody who has done this in it. */
export async function renderLesson(contentHash: string, done: Partial<LessonState> = {}): Promise<string> {
  const element = (
    <LessonStateContext.Provider value={{ ...NOTHING_DONE, ...done }}>
      <LessonBody contentHash={contentHash} language="da" />
    </LessonStateContext.Provider>
  )
  const handler = createStaticHandler([{ path: '*', element }])
  const context = await handler.query(new Request(`http://127.0.0.1${ADDRESS}`))
  if (context instanceof Response) throw new Error('A lesson does not answer with a response')
  const router = createStaticRouter(handler.dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />)
}

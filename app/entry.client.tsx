import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fetchLessonModule } from './mdx/lesson-modules.ts'

/** Marks the page once its script has taken it over: until then a press does what it does without a script. */
function Awake({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.awake = ''
  }, [])
  return children
}

// A lesson's text is a module of its own; it must be there before React compares it with the page.
const lesson = document.querySelector<HTMLElement>('[data-lesson-module]')?.dataset.lessonModule

Promise.resolve(lesson && fetchLessonModule(lesson)).finally(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Awake>
          <RemixBrowser />
        </Awake>
      </StrictMode>,
    )
  })
})

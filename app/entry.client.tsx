import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fallbackLocale, fetchMessages } from './i18n/browser-messages.ts'
import { fetchLessonModule } from './mdx/lesson-modules.ts'

/** Marks the page once its script has taken it over: until then a press does what it does without a script. */
function Awake({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.awake = ''
  }, [])
  return children
}

// The page's texts are a module of their own, and so is a lesson: they must be there before React compares them
// with the page. Should they not come, it stays as the server drew it, and does what it does without a script.
const lesson = document.querySelector<HTMLElement>('[data-lesson-module]')?.dataset.lessonModule

Promise.all([fetchMessages(fallbackLocale), lesson && fetchLessonModule(lesson)]).then(() => {
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

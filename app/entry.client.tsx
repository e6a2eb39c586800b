import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fetchLessonModule } from './mdx/lesson-modules.ts'

// A lesson's text is a module of its own; it must be there before React compares it with the page.
const lesson = document.querySelector<HTMLElement>('[data-lesson-module]')?.dataset.lessonModule

Promise.resolve(lesson && fetchLessonModule(lesson)).finally(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
})

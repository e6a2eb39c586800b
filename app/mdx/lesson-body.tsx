import { createElement } from 'react'
import { lessonComponents } from './lesson-components.tsx'
import { LessonLanguageContext } from './lesson-language.ts'
import { lessonModule } from './lesson-modules.ts'

/** The text of a lesson. Its module must be here: `loadLibrary()` sees to that on the server, `fetchLessonModule()` in the browser. */
export function LessonBody({ contentHash, language }: { contentHash: string; language: string }) {
  const Body = lessonModule(contentHash)
  if (!Body) throw new Error(`The module of lesson ${contentHash} has not been loaded`)
  return (
    <div className="lesson-body" lang={language}>
      <LessonLanguageContext.Provider value={language}>
        {createElement(Body, { components: lessonComponents })}
      </LessonLanguageContext.Provider>
    </div>
  )
}

import type { ComponentType } from 'react'
import type { ElementName } from '#app/domain/courses/vocabulary.ts'
import { Case } from './case.tsx'
import { Figure } from './figure.tsx'
import { LessonLink } from './lesson-link.tsx'
import { Note } from './note.tsx'
import { Option, Prompt, Quiz } from './quiz.tsx'
import { Reflect } from './reflect.tsx'
import { ScrollTable } from './scroll-table.tsx'
import { Tasks } from './tasks.tsx'
import { Term } from './term.tsx'

/**
 * Every element an author may write. What each may say about itself stands in
 * domain/courses/vocabulary.ts, and for authors in courses/README.md.
 */
const vocabulary = { Note, Case, Quiz, Reflect, Tasks, Term } satisfies Record<
  ElementName,
  ComponentType<never>
>

/** What compiling makes of a question, and of Markdown that needs more than its plain tag. */
const compiled = { Prompt, Option, a: LessonLink, img: Figure, table: ScrollTable }

export const lessonComponents = { ...vocabulary, ...compiled }
export type LessonComponents = typeof lessonComponents

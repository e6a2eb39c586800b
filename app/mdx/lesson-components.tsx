import type { ComponentType } from 'react'
import type { ElementName } from '#app/domain/courses/guard/vocabulary.ts'
import { Anchor } from './anchor.tsx'
import { Card, Cards } from './cards.tsx'
import { Case } from './case.tsx'
import { Compare } from './compare.tsx'
import { Figure } from './figure.tsx'
import { LessonLink } from './lesson-link.tsx'
import { Audio, Video } from './media.tsx'
import { Note } from './note.tsx'
import { Phases } from './phases.tsx'
import { Picture } from './picture.tsx'
import { Blank, Gap } from './questions/gap.tsx'
import { Match, Row } from './questions/match.tsx'
import { Item, Order } from './questions/order.tsx'
import { Hint, Prompt } from './questions/question-frame.tsx'
import { Option, Quiz } from './questions/quiz.tsx'
import { Reflect } from './reflect.tsx'
import { ScrollTable } from './scroll-table.tsx'
import { Source } from './source.tsx'
import { Choice, Step } from './story/step.tsx'
import { Task, Tasks } from './tasks.tsx'
import { Term } from './term.tsx'

/**
 * Every element an author may write. What each may say about itself stands in
 * domain/courses/guard/vocabulary.ts, and for authors in courses/README.md.
 */
const vocabulary = {
  Note,
  Quiz,
  Order,
  Match,
  Gap,
  Hint,
  Reflect,
  Case,
  Step,
  Choice,
  Tasks,
  Cards,
  Card,
  Anchor,
  Phases,
  Compare,
  Figure,
  Video,
  Audio,
  Term,
  Source,
} satisfies Record<ElementName, ComponentType<never>>

/** What compiling makes of questions and tasks, and of Markdown that needs more than its plain tag. */
const compiled = { Prompt, Option, Item, Row, Blank, Task, a: LessonLink, img: Picture, table: ScrollTable }

export const lessonComponents = { ...vocabulary, ...compiled }
export type LessonComponents = typeof lessonComponents

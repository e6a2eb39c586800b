import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import type { ChoiceQuestion } from '#app/domain/courses/questions/question.ts'

/** A question whose first option is right; with `right: 2` the first two are. */
export function makeQuestion(id: string, { options = 3, right = 1 } = {}): ChoiceQuestion {
  return {
    id,
    hints: [],
    tries: 1,
    show: 'after-tries',
    kind: right > 1 ? 'multiple' : 'single',
    prompt: [`Spørgsmål ${id}?`],
    options: Array.from({ length: options }, (_, place) => ({
      text: `${id} mulighed ${place}`,
      correct: place < right,
      reason: `${id} begrundelse ${place}`,
    })),
  }
}

/** A lesson as a version lists it, in a text that differs in nothing but what it teaches. */
export const listed = (hash: string) => ({ content: hash, text: hash })

export function makeLesson(id: string, facts: Partial<Lesson> = {}): Lesson {
  return {
    id,
    slug: id,
    title: `Lektion ${id}`,
    minutes: 10,
    goals: ['Et mål'],
    sources: [],
    fidelity: [],
    formerSlugs: [],
    contentHash: `hash-${id}`,
    textHash: facts.contentHash ?? `hash-${id}`,
    questionIds: [`${id}-q1`, `${id}-q2`],
    reflectionIds: [],
    cases: [],
    tasks: [],
    practices: [],
    termIds: [],
    passages: [],
    ...facts,
  }
}

/** A course of two lessons with two questions each, and a test of ten drawn from fifteen. */
export function makeCourse(facts: Partial<Course> = {}): Course {
  return {
    id: 'c-1',
    slug: 'c-1',
    title: 'Et kursus',
    version: '1.0.0',
    change: 'major',
    redo: ['lessons'],
    methods: ['cti'],
    audience: ['bostøttemedarbejder'],
    language: 'da',
    hours: 4,
    goals: ['Et mål'],
    prerequisites: {},
    pass: { draw: 10, mark: 0.8 },
    practiceTask: false,
    days: 0,
    validity: { months: 24, renewal: { lessons: [], test: true } },
    contentHash: 'hash-c-1',
    lessons: [makeLesson('l1'), makeLesson('l2')],
    bank: {
      questions: Array.from({ length: 15 }, (_, place) => makeQuestion(`p${place + 1}`)),
      contentHash: 'hash-bank',
    },
    summary: null,
    versions: [],
    ...facts,
  }
}

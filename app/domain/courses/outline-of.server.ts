import { hashTogether } from './content-hash.ts'
import type { LessonFacts } from './course.ts'
import type { CheckedDocument } from './inspect-document.ts'
import type { Course, FoundQuestion, Lesson, Summary } from './outline.ts'
import { finding, type Problem, problemsIn } from './problem.ts'
import type { ChoiceQuestion, Question } from './questions/question.ts'
import type { ReadCourse, ReadDocument } from './read-course.server.ts'
import { changedSince } from './release.ts'

/** The course as everyone knows it, and its questions with their keys, which only the server does. */
export function outlineOf(
  read: ReadCourse,
): { course: Course; questions: FoundQuestion[]; problems: Problem[] } | null {
  const { slug, facts, documents, versions } = read
  if (!facts) return null
  const lessonDocuments = documents.filter(({ kind }) => kind === 'lesson')
  const banks = documents.filter(({ kind }) => kind === 'bank').map(({ document }) => document)

  const lessons = lessonDocuments.map((one) => toLesson(one.slug, one.document))
  const bank = {
    questions: banks.flatMap(({ questions }) => questions.filter(isChoice)),
    contentHash: hashTogether(...banks.map(({ contentHash }) => contentHash)),
  }
  const summary = toSummary(documents)
  const parts = [...lessons, bank, ...(summary ? [summary] : [])]
  const contentHash = hashTogether(facts, ...parts.map((part) => part.contentHash))
  const course: Course = { ...facts, slug, contentHash, lessons, bank, summary, versions }

  const inLessons = lessonDocuments.flatMap(({ document }, place) =>
    document.questions.map((question) => ({
      question,
      contentHash: document.contentHash,
      course,
      lesson: lessons[place] ?? null,
    })),
  )
  const inBank = bank.questions.map((question) => ({
    question,
    contentHash: bank.contentHash,
    course,
    lesson: null,
  }))
  return { course, questions: [...inLessons, ...inBank], problems: unreleased(read, course) }
}

/** A text that has changed without a release: learners have it, and nobody is told that it is new. */
function unreleased({ factsFile, placeInFacts, isWhole }: ReadCourse, course: Course): Problem[] {
  const last = isWhole && changedSince(course)
  return last ? problemsIn(factsFile, [finding('W101', placeInFacts(['version']), last.version)]) : []
}

function toLesson(slug: string, document: CheckedDocument): Lesson {
  const { facts, questions, reflectionIds, cases, tasks, practices, termIds, passages } = document
  const { contentHash, textHash } = document
  return {
    ...(facts as LessonFacts), // a lesson's facts were read with the schema of lessons
    slug,
    contentHash,
    textHash,
    questionIds: questions.map(({ id }) => id),
    reflectionIds,
    cases,
    tasks,
    practices,
    termIds,
    passages,
  }
}

function toSummary(documents: ReadDocument[]): Summary | null {
  const document = documents.find(({ kind }) => kind === 'summary')?.document
  if (!document) return null
  const { facts, contentHash, passages } = document
  return { id: facts.id, title: facts.title, contentHash, passages }
}

/** A bank holds no other kinds; the guard has seen to that. */
const isChoice = (question: Question): question is ChoiceQuestion => 'options' in question

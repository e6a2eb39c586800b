import type { LessonProgress, Missing } from '#app/domain/progress/course-progress.ts'
import { listOf } from '../../list-of.ts'

const lessons = (count: number) => (count === 1 ? '1 lektion' : `${count} lektioner`)

function oneMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'lessons':
      return lessons(missing.count)
    case 'test':
      return 'den afsluttende prøve'
    case 'practice-task':
      return 'godkendelse af praksisopgaven'
    case 'days':
      return missing.count === 1 ? '1 kursusdag' : `${missing.count} kursusdage`
    case 'supervision':
      return 'godkendelse af din supervision'
  }
}

const lessonStatus: Record<LessonProgress['status'], string> = {
  untouched: 'Ikke begyndt',
  begun: 'Påbegyndt',
  done: 'Gennemført',
}

/** How far a person is, and what they need to do next. */
export const progress = {
  lessonsDone: (done: number, total: number) => `${done} af ${lessons(total)}`,
  minutesLeft: (minutes: number) => `ca. ${minutes} min. tilbage`,
  lessonStatus,
  notBegun: 'Ikke begyndt',
  complete: 'Gennemført',
  /** "2 lektioner og den afsluttende prøve" */
  missing: (missing: Missing[]) => listOf('da', missing.map(oneMissing)),
  missingForCertificate: (what: string) => `Du mangler ${what}, før du får kursusbeviset.`,
  nothingMissing: 'Du har klaret alt i kurset.',
}

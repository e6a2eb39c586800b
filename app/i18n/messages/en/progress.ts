import type { LessonProgress, Missing } from '#app/domain/progress/course-progress.ts'
import { listOf } from '../../list-of.ts'
import type { Messages } from '../da.ts'

const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

function oneMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'lessons':
      return lessons(missing.count)
    case 'test':
      return 'the final test'
    case 'practice-task':
      return 'approval of the practice task'
    case 'days':
      return missing.count === 1 ? '1 course day' : `${missing.count} course days`
    case 'supervision':
      return 'approval of your supervision'
  }
}

const lessonStatus: Record<LessonProgress['status'], string> = {
  untouched: 'Not begun',
  begun: 'Begun',
  done: 'Done',
}

export const progress: Messages['progress'] = {
  lessonsDone: (done, total) => `${done} of ${lessons(total)}`,
  minutesLeft: (minutes) => `about ${minutes} min left`,
  lessonStatus,
  notBegun: 'Not begun',
  complete: 'Completed',
  missing: (missing) => listOf('en', missing.map(oneMissing)),
  missingForCertificate: (what) => `You need ${what} before you get the certificate.`,
  nothingMissing: 'You have done everything in the course.',
}

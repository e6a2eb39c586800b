import type { Course, FoundQuestion, Lesson } from '#app/domain/courses/outline.ts'
import { rightResponse } from '#app/domain/courses/questions/response.ts'
import { drawTest } from '#app/domain/progress/test-draw.ts'
import { inThousandths } from '#app/domain/progress/test-score.ts'
import { inDatabase } from './database.ts'
import type { RunningServer } from './server.ts'

type Taken = { course: Course; findQuestion: (id: string) => FoundQuestion | null | undefined; name: string }

/**
 * Puts in what is only more of the same when somebody takes a course: all lessons but the last with their
 * questions answered, and a test where all was right.
 * @param name the person's
 * @returns the lesson that is left
 */
export function takeAllButLast(server: RunningServer, { course, findQuestion, name }: Taken): Lesson {
  const last = course.lessons.at(-1)
  if (!last) throw new Error(`${course.slug} has no lessons`)
  const drawn = drawTest(course.bank.questions, course.pass.draw, Math.random)
  const now = Date.now()
  inDatabase(server, (db) => {
    const person = db.prepare('select id from people where name = ?').pluck().get(name)
    const insert = (table: string, row: Record<string, unknown>) =>
      db
        .prepare(
          `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row).map(() => '?')})`,
        )
        .run(Object.values(row))
    const own = { person_id: person, course_id: course.id }
    for (const { id: lesson_id, contentHash: content_hash, questionIds } of course.lessons.slice(0, -1)) {
      insert('lesson_completions', { ...own, lesson_id, content_hash, completed_at: now })
      for (const question_id of questionIds) {
        const found = findQuestion(question_id)
        if (!found) throw new Error(`There is no question ${question_id}`)
        insert('answers', {
          id: crypto.randomUUID(),
          person_id: person,
          question_id,
          key: 'taken',
          digest: 'taken',
          chosen: JSON.stringify(rightResponse(found.question)),
          correct: 1,
          content_hash: found.contentHash,
          answered_at: now,
        })
      }
    }
    insert('test_attempts', {
      ...own,
      id: crypto.randomUUID(),
      content_hash: course.bank.contentHash,
      drawn: JSON.stringify(drawn),
      pass_mark_permille: inThousandths(course.pass.mark),
      correct_count: drawn.length,
      started_at: now,
      handed_in_at: now,
    })
  })
  return last
}

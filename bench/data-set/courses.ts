import { allCourses, findQuestion } from '#app/domain/courses/library.server.ts'
import { sha256 } from '#app/domain/courses/content-hash.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { rightResponse } from '#app/domain/courses/questions/response.ts'
import { drawTest } from '#app/domain/progress/test-draw.ts'
import { inThousandths } from '#app/domain/progress/test-score.ts'
import { rightChoice, wrongChoice, wrongResponse } from '#db/seed/first-tries.ts'

/** How many draws of a test are made beforehand; each attempt gets one of them. */
const DRAWS = 40

/** A course with all that people's rows repeat, worked out once. */
export type BenchCourse = ReturnType<typeof benchCourse>

export const benchCourses = (random: () => number) =>
  allCourses().map((course) => benchCourse(course, random))

function benchCourse(course: Course, random: () => number) {
  const { bank } = course
  return {
    course,
    lessons: course.lessons.map(({ id, contentHash, questionIds }) => ({
      id,
      contentHash,
      questions: questionIds.flatMap((questionId) => {
        const found = findQuestion(questionId)
        if (!found) return []
        const right = JSON.stringify(rightResponse(found.question))
        const wrong = JSON.stringify(wrongResponse('bench', found.question))
        return [
          {
            id: questionId,
            right: { chosen: right, digest: sha256(right) },
            wrong: { chosen: wrong, digest: sha256(wrong) },
          },
        ]
      }),
    })),
    passMark: inThousandths(course.pass.mark),
    draws: Array.from({ length: DRAWS }, () => {
      const drawn = drawTest(bank.questions, course.pass.draw, random)
      const asked = bank.questions.filter(({ id }) => drawn.some(({ questionId }) => questionId === id))
      return {
        drawn: JSON.stringify(drawn),
        count: drawn.length,
        chosen: asked.map((question) => ({
          questionId: question.id,
          right: JSON.stringify(rightChoice(question)),
          wrong: JSON.stringify(wrongChoice('bench', question)),
        })),
      }
    }),
  }
}

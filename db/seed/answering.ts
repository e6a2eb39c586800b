import type { Course } from '#app/domain/courses/outline.ts'
import type { ChoiceQuestion } from '#app/domain/courses/questions/question.ts'
import { rightResponse } from '#app/domain/courses/questions/response.ts'
import type { FoundQuestion } from '#app/domain/courses/outline.ts'
import { drawTest } from '#app/domain/progress/test-draw.ts'
import { inThousandths } from '#app/domain/progress/test-score.ts'
import type { Tx } from '../client.server.ts'
import { answers, testAnswers, testAttempts } from '../schema/index.ts'
import { chance, nearnessToError, rightChoice, wrongChoice, wrongResponse } from './first-tries.ts'

/** A demo person; what they get wrong hangs on the name, as the id is another each time. */
export type Learner = { name: string; id: string }

/** Right in the end, and by some people and with some questions wrong before that. */
export function answer(tx: Tx, { id: personId, name }: Learner, asked: FoundQuestion, answeredAt: Date) {
  const { question, contentHash } = asked
  const given = { personId, questionId: question.id, key: 'demo', contentHash, answeredAt }
  if (nearnessToError(name, question.id) < 1) {
    const chosen = wrongResponse(name, question)
    tx.insert(answers)
      .values({ ...given, digest: 'demo-first', chosen, correct: false })
      .run()
  }
  const chosen = rightResponse(question)
  tx.insert(answers)
    .values({ ...given, digest: 'demo', chosen, correct: true })
    .run()
}

/** All right but one, or half of them right. */
export function takeTest(
  tx: Tx,
  { id: personId, name }: Learner,
  course: Course,
  outcome: 'passed' | 'failed',
  at: Date,
) {
  const { questions, contentHash } = course.bank
  let step = 0
  const drawn = drawTest(questions, course.pass.draw, () => chance(name, course.id, String(step++)))
  const correctCount = outcome === 'passed' ? drawn.length - 1 : Math.floor(drawn.length / 2)
  const { attemptId } = tx
    .insert(testAttempts)
    .values({
      personId,
      courseId: course.id,
      contentHash,
      drawn,
      passMark: inThousandths(course.pass.mark),
      correctCount,
      startedAt: at,
      handedInAt: at,
    })
    .returning({ attemptId: testAttempts.id })
    .get()

  const nearness = ({ id }: ChoiceQuestion) => nearnessToError(name, id)
  const asked = questions.filter(({ id }) => drawn.some(({ questionId }) => questionId === id))
  const fromNearest = asked.toSorted((a, b) => nearness(a) - nearness(b))
  const misses = drawn.length - correctCount
  const given = fromNearest.map((question, place) => ({
    attemptId,
    questionId: question.id,
    chosen: place < misses ? wrongChoice(name, question) : rightChoice(question),
    savedAt: at,
  }))
  tx.insert(testAnswers).values(given).run()
}

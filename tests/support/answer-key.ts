import type { DrawnQuestion } from '#app/domain/progress/test-draw.ts'
import { answerField } from '#app/domain/progress/answer-field.ts'
import { inDatabase } from './database.ts'
import type { RunningServer } from './server.ts'

type OpenAttempt = { id: string; drawn: string }

/** The one attempt that is open at a server, and the fields that answer all of it right: what no page tells. */
export async function rightAnswers(server: RunningServer) {
  process.env.DATA_DIR = server.dataDir // where the lessons are compiled already
  const { findQuestion, loadLibrary } = await import('#app/domain/courses/library.server.ts')
  await loadLibrary()
  const { id, drawn } = inDatabase(
    server,
    (db) => db.prepare('select id, drawn from test_attempts where handed_in_at is null').get() as OpenAttempt,
  )
  const questions: DrawnQuestion[] = JSON.parse(drawn)
  const fields = questions.flatMap(({ questionId, order }) => {
    const question = findQuestion(questionId)?.question
    const options = question && 'options' in question ? question.options : []
    const right = [...order.keys()].filter((shown) => options[order[shown] ?? -1]?.correct)
    return right.map((shown): [string, string] => [answerField(questionId), String(shown)])
  })
  return { attemptId: id, fields }
}

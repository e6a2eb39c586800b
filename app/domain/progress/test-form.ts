import { z } from 'zod'
import { questionOfField } from './answer-field.ts'

const Place = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)

const AnswerForm = z.object({
  // save: as they are given; leave: save them all and go; hand-in: save them all and be marked
  intent: z.enum(['save', 'leave', 'hand-in']),
  attemptId: z.string().min(1).max(60),
  chosen: z.record(z.string(), z.array(Place)),
  /** Pressed once more, knowing that answers are missing. */
  confirmed: z.boolean(),
})
export type AnswerForm = z.infer<typeof AnswerForm>

const TestForm = z.discriminatedUnion('intent', [z.object({ intent: z.literal('start') }), AnswerForm])

/**
 * Reads a posted test; null when it is none of ours. A question without a choice is not mentioned, so
 * that a form from an old tab empties nothing; `emptied` names the one whose last tick was taken away.
 */
export function readTestForm(form: FormData): z.infer<typeof TestForm> | null {
  const answered = [...form.keys()].flatMap((name) => {
    const questionId = questionOfField(name)
    return questionId ? [[questionId, form.getAll(name)] as const] : []
  })
  const emptied = form.getAll('emptied').map((questionId) => [String(questionId), []] as const)
  const fields = {
    intent: form.get('intent'),
    attemptId: form.get('attempt'),
    chosen: Object.fromEntries([...emptied, ...answered]),
    confirmed: form.has('confirmed'),
  }
  return TestForm.safeParse(fields).data ?? null
}

import { z } from 'zod'

const Id = z.string().min(1).max(60)

/** A place in a list as a form field says it. `Number('')` would be 0, so the digits are asked for. */
const Place = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)

/** Browsers send a line's end as two characters; people count it as one. */
const Text = z.string().transform((text) => text.replaceAll('\r\n', '\n'))

/** What a lesson's page can be asked to do. */
export const LessonForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    question: Id,
    key: z.uuid(),
    chosen: z.array(Place),
  }),
  z.object({ intent: z.literal('reflect'), reflection: Id, text: Text }),
  z.object({ intent: z.literal('complete') }),
])

/** Reads a posted form; null when it is none of ours. */
export function readLessonForm(form: FormData): z.infer<typeof LessonForm> | null {
  return LessonForm.safeParse({ ...Object.fromEntries(form), chosen: form.getAll('chosen') }).data ?? null
}

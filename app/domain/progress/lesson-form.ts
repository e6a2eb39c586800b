import { z } from 'zod'

const Id = z.string().min(1).max(60)

/** Browsers send a line's end as two characters; people count it as one. */
const Text = z.string().transform((text) => text.replaceAll('\r\n', '\n'))

/** The hash of the text on the page that the form stood on; the lesson may have come in another since. */
const Content = z.string().max(64).optional()

/** A whole number as a form sends it: a place in the source, or a step's number. */
const Whole = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)

/** What a lesson's page can be asked to do. */
export const LessonForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    question: Id,
    key: z.uuid(),
    content: Content,
    /** Without scripts an order is made move by move: which thing, and up or down. */
    move: z
      .string()
      .regex(/^\d:-?1$/)
      .optional(),
    chosen: z.array(z.string().max(200)).max(20),
  }),
  z.object({ intent: z.literal('reflect'), reflection: Id, text: Text }),
  z.object({
    intent: z.literal('choose'),
    case: Id,
    run: Whole,
    position: Whole,
    step: Id,
    choice: Whole,
    content: Content,
  }),
  z.object({ intent: z.literal('restart'), case: Id, run: Whole, content: Content }),
  z.object({
    intent: z.literal('tick'),
    tasks: Id,
    was: z.array(Whole).max(200),
    done: z.array(Whole).max(200),
    content: Content,
  }),
  z.object({ intent: z.literal('complete'), content: Content }),
])

/** Reads a posted form; null when it is none of ours. */
export function readLessonForm(form: FormData): z.infer<typeof LessonForm> | null {
  const lists = { chosen: form.getAll('chosen'), was: form.getAll('was'), done: form.getAll('done') }
  return LessonForm.safeParse({ ...Object.fromEntries(form), ...lists }).data ?? null
}

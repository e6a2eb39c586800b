import { z } from 'zod'

/**
 * The words for what can be wrong in a form: how zod is told one, and how they are read from its answer.
 * The page looks up what each says in the reader's language.
 * @param otherwise for what no form of ours sends
 */
export function formProblems<const Word extends string>(words: readonly Word[], otherwise: NoInfer<Word>) {
  const Known = z.enum(words).catch(otherwise)
  return {
    problem: (word: Word) => ({ error: word }),
    /** The problems of a form by field, the first of each, in the order in which the form knows its fields. */
    problemsOf(error: z.ZodError): Record<string, Word> {
      const problems: Record<string, Word> = {}
      for (const { path, message } of error.issues) problems[String(path[0])] ??= Known.parse(message)
      return problems
    },
  }
}

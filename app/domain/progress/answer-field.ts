/** The field that holds the choice for a question of a test; its values are places as shown. */
export const answerField = (questionId: string) => `answer-${questionId}`

/** The question that a field is about, or null when it is about none. */
export function questionOfField(name: string): string | null {
  return /^answer-(.+)$/.exec(name)?.[1] ?? null
}

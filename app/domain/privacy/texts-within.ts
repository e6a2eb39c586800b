/**
 * What can be read in a column: the text itself, or, where it holds JSON, each text in it. Numbers that stand side
 * by side there are none that anybody wrote.
 */
export function textsWithin(stored: string): string[] {
  return /^[[{]/.test(stored) ? textsIn(parsed(stored)) : [stored]
}

/** A text that begins with a bracket may be no JSON after all. */
function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    return stored
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

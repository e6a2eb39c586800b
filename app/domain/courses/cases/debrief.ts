import { type BranchingCase, follow, type Taken } from './branching-case.ts'

/** One choice looked back upon: what was chosen, what it means for the method, and the item it is about. */
export type LookedBack = { text: string; meaning: string; item: { id: string; title: string } | null }

/** A person's way through a story as their page shows it. What the choices mean is there once it has ended. */
export type StoryView = {
  run: number
  taken: Taken[]
  at: string
  debrief: LookedBack[] | null
}

/**
 * Looks back on a reader's way through a story that has come to an end.
 * @param titleOf the title of a fidelity item; null where no instrument has it any more
 * @returns null while there are choices left: what they mean may not be told yet
 */
export function debrief(
  story: BranchingCase,
  taken: Taken[],
  titleOf: (item: string) => string | null,
): LookedBack[] | null {
  const way = follow(story, taken)
  if (way.at.choices.length > 0) return null
  return way.taken.flatMap(({ step, choice }) => {
    const chosen = story.steps.find(({ id }) => id === step)?.choices[choice]
    if (!chosen) return []
    const { text, meaning, item: id } = chosen
    const title = id === null ? null : titleOf(id)
    return [{ text, meaning, item: id !== null && title !== null ? { id, title } : null }]
  })
}

/** A story whose reader chooses what happens next. `text` and `meaning` are plain text. */
export type BranchingCase = { id: string; title: string; steps: Step[] }
export type Step = { id: string; choices: Choice[] }

/** `meaning` says what the choice means for the method; it may not reach a browser before the story has ended. */
export type Choice = { to: string; text: string; meaning: string; item: string | null }

/** One choice on a reader's way: where they stood, and the choice's place there. */
export type Taken = { step: string; choice: number }

/**
 * The place that a choice of an earlier telling has now: that of its words. -1 when nobody can make it
 * any more, so that nobody is said to have chosen what they never read.
 */
export function placeNow(story: BranchingCase, former: BranchingCase, { step, choice }: Taken): number {
  if (former === story) return choice
  const choicesAt = ({ steps }: BranchingCase) => steps.find(({ id }) => id === step)?.choices ?? []
  const chosen = choicesAt(former)[choice]?.text
  return choicesAt(story).findIndex(({ text }) => text === chosen)
}

/**
 * Follows a reader's choices through a story, as far as they can be followed: a story that has been
 * rewritten may no longer have a choice that was once made.
 * @returns the choices that still lead somewhere, and the step the reader has come to
 */
export function follow(story: BranchingCase, taken: Taken[]): { taken: Taken[]; at: Step } {
  const [start] = story.steps
  if (!start) throw new Error(`The story ${story.id} has no steps`)
  let at: Step = start
  const followed: Taken[] = []
  for (const one of taken) {
    const here: Step = at
    const to = one.step === here.id ? here.choices[one.choice]?.to : undefined
    const next = story.steps.find(({ id }) => id === to)
    if (!next) break
    followed.push(one)
    at = next
  }
  return { taken: followed, at }
}

import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import { type BranchingCase, follow, placeNow, type Taken } from '#app/domain/courses/cases/branching-case.ts'
import { debrief, type StoryView } from '#app/domain/courses/cases/debrief.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { pastLessons } from '#app/domain/courses/past-content.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import { caseChoices } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'

/** A story with branches, and the content it is told in. */
export type ToldStory = { story: BranchingCase; contentHash: string }

/** A choice as the page sent it, with where the page believed the person to be. */
export type Move = Taken & { run: number; position: number }

type ChoiceRow = typeof caseChoices.$inferSelect

/** A run of somebody's through a story: the choices that still lead somewhere, and where they lead. */
type Standing = { run: number; taken: Taken[]; at: BranchingCase['steps'][number] }

/**
 * Takes one step in a story. Sent again it changes nothing: the first choice at a place stands.
 * @returns whether the person has made this choice; false where they stand elsewhere, or it is none of theirs
 */
export function choose(
  personId: string,
  { story, contentHash, course }: ToldStory & { course: Course },
  { run, position, step, choice }: Move,
  now = new Date(),
): boolean {
  return write((tx) => {
    const { taken, at, ...standing } = standingIn(tx, personId, { story, contentHash })
    if (run !== standing.run) return false
    const before = taken[position]
    if (before) return before.step === step && before.choice === choice
    if (position !== taken.length || step !== at.id || !at.choices[choice]) return false

    enrol(tx, personId, course, now)
    keep(tx, { personId, caseId: story.id, run, position, stepId: step, choice, contentHash, chosenAt: now })
    return true
  })
}

/** Begins a story that has ended anew. The way so far is kept; sent again it changes nothing. */
export function restart(
  personId: string,
  { story, contentHash }: ToldStory,
  run: number,
  now = new Date(),
): void {
  write((tx) => {
    const { taken, at, ...standing } = standingIn(tx, personId, { story, contentHash })
    if (run !== standing.run || at.choices.length > 0) return
    const where = { caseId: story.id, run, position: taken.length, stepId: at.id }
    keep(tx, { ...where, personId, choice: null, contentHash, chosenAt: now })
  })
}

/** How far a person has come in each story of a lesson; one that is not begun has no entry. */
export function storiesOf(
  personId: string,
  { cases, contentHash }: Pick<Lesson, 'cases' | 'contentHash'>,
): Record<string, StoryView> {
  const rows = rowsOf(db, personId, cases)
  return Object.fromEntries(
    cases.flatMap((story) => {
      const own = rows.filter(({ caseId }) => caseId === story.id)
      return own.length > 0 ? [[story.id, viewOf(story, standing({ story, contentHash }, own))]] : []
    }),
  )
}

/** How far a person has come in one story, also when they stand at its beginning. */
export function storyOf(personId: string, told: ToldStory): StoryView {
  return viewOf(told.story, standingIn(db, personId, told))
}

function viewOf(story: BranchingCase, { run, taken, at }: Standing): StoryView {
  return { run, taken, at: at.id, debrief: debrief(story, taken, itemTitle) }
}

function itemTitle(itemId: string): string | null {
  const items = newestInstruments().flatMap(allItems)
  return items.find(({ id }) => id === itemId)?.title ?? null
}

const standingIn = (reader: Db | Tx, personId: string, told: ToldStory) =>
  standing(told, rowsOf(reader, personId, [told.story]))

function rowsOf(reader: Db | Tx, personId: string, stories: BranchingCase[]): ChoiceRow[] {
  const ids = stories.map(({ id }) => id)
  return reader
    .select()
    .from(caseChoices)
    .where(and(eq(caseChoices.personId, personId), inArray(caseChoices.caseId, ids)))
    .orderBy(asc(caseChoices.run), asc(caseChoices.position))
    .all()
}

/** Where the rows of one story lead to. A last run that ended without a choice has been left for the next. */
function standing({ story, contentHash }: ToldStory, rows: ChoiceRow[]): Standing {
  const last = rows.at(-1)
  if (!last) return { run: 1, ...follow(story, []) }
  if (last.choice === null) return { run: last.run + 1, ...follow(story, []) }

  const way = rows.filter(({ run }) => run === last.run)
  const earlier = way.map((row) => row.contentHash).filter((hash) => hash !== contentHash)
  const past = pastLessons([...new Set(earlier)])
  const taken = way.flatMap(({ stepId: step, choice, ...row }) => {
    if (choice === null) return []
    const former = past.get(row.contentHash)?.lesson.cases.find(({ id }) => id === story.id)
    return [{ step, choice: placeNow(story, former ?? story, { step, choice }) }]
  })
  return { run: last.run, ...follow(story, taken) }
}

/** Keeps a step, in place of those that led on from here before the story was rewritten. */
function keep(tx: Tx, row: typeof caseChoices.$inferInsert): void {
  const { personId, caseId, run, position } = row
  tx.delete(caseChoices)
    .where(
      and(
        eq(caseChoices.personId, personId),
        eq(caseChoices.caseId, caseId),
        eq(caseChoices.run, run),
        gte(caseChoices.position, position),
      ),
    )
    .run()
  tx.insert(caseChoices).values(row).run()
}

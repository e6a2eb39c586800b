import { daysBetween } from '../../dates.ts'
import type { Step } from '../review/review-steps.ts'

type OfAnyKind = {
  id: string // the action's or the review's
  reviewId: string
  team: string
  dueOn: string
  /** Person ids: whose it is, and who hears of it once the day has passed. */
  who: string[]
  watchers: string[]
}

/**
 * Something that is to be done by a day: an action of a team's plan, known by its item, the step a review
 * waits for, or somebody to be found in the place of a rater who can do no more.
 */
export type Matter = OfAnyKind &
  ({ kind: 'action'; item: { label: string; title: string } } | { kind: Exclude<Step, 'plan'> | 'replace' })

/** One matter told to one person. */
export type MatterReminder = {
  about: 'matter'
  key: string
  personId: string
  own: boolean
  matter: Matter
  overdue: boolean
}

/** How many days before the day a person is reminded, from there on until it has come. */
const DAYS_BEFORE: Record<Matter['kind'], number> = {
  action: 14,
  prepare: 7,
  rate: 3,
  agree: 3,
  check: 3,
  approve: 3,
  act: 3,
  follow: 30,
  replace: Infinity, // at once
}

/** An overdue action is told of again after this many days; an overdue step once. */
const REPEAT_DAYS = 28

/**
 * What should have been told by today. A reminder stays due until the next one takes its place, so that
 * none is lost when no job ran on its day; what a person has been told is left out by its key. A day
 * that has been moved is another key.
 */
export function matterReminders(matters: Matter[], today: string): MatterReminder[] {
  return matters.flatMap((matter): MatterReminder[] => {
    const { kind, id, dueOn, who, watchers } = matter
    const stage = stageOf(matter, today)
    if (stage === null) return []
    const overdue = dueOn < today
    const told = new Set(overdue ? [...who, ...watchers] : who)
    const key = `${kind}:${id}:${dueOn}:${stage}`
    return [...told].map((personId) => ({
      about: 'matter',
      key,
      personId,
      own: who.includes(personId),
      matter,
      overdue,
    }))
  })
}

/** Which of a matter's reminders it is time for: `before`, `after-1` and, for actions, `after-2` and on. */
function stageOf({ kind, dueOn }: Matter, today: string): string | null {
  const late = daysBetween(dueOn, today)
  if (late <= 0) return -late <= DAYS_BEFORE[kind] ? 'before' : null
  return `after-${kind === 'action' ? Math.ceil(late / REPEAT_DAYS) : 1}`
}

/** How far a review is, in the order it goes through. A cancelled one goes no further. */
export const PHASES = [
  'planned', // the team fills in the fact sheet
  'prepared', // each rater rates alone
  'rated', // all have locked: they agree on one score an item
  'agreed', // the report is drafted, and the team checks its facts
  'checked', // the raters approve
  'approved', // frozen: the team makes its action plan
  'acting', // the plan is settled, the day of the next review known
  'followed', // the next review is planned
  'cancelled',
] as const
export type Phase = (typeof PHASES)[number]

/** Every way from one phase to another. A step that is not here cannot be written down. */
const WAYS = {
  planned: { prepare: 'prepared', cancel: 'cancelled' },
  prepared: { lock: 'rated', cancel: 'cancelled' },
  rated: { conclude: 'agreed', cancel: 'cancelled' },
  agreed: { check: 'checked', reopen: 'rated', cancel: 'cancelled' },
  checked: { approve: 'approved', reopen: 'rated', cancel: 'cancelled' },
  // A plan that nobody made is moot once the next review is approved.
  approved: { settle: 'acting', surpass: 'followed' },
  acting: { follow: 'followed' },
  followed: {},
  cancelled: {},
} as const satisfies Record<Phase, Partial<Record<string, Phase>>>

type Ways = typeof WAYS
/** The steps out of a phase. */
type StepFrom<P extends Phase> = keyof Ways[P] & string

/**
 * The phase a step leads to. Only steps that leave the phase can be asked for:
 *
 *     after('agreed', 'check') // 'checked'
 *     after('planned', 'approve') // does not compile
 */
export function after<P extends Phase, S extends StepFrom<P>>(phase: P, step: S): Ways[P][S] {
  const ways: Ways[P] = WAYS[phase]
  return ways[step]
}

/** How far one rater is. Locked: own ratings stand. Approved: agrees to the report. */
export type RaterState = { locked: boolean; approved: boolean }

/** Which steps have been taken: what the database knows of a review's way. */
type Milestones = {
  prepared: boolean
  concluded: boolean
  checked: boolean
  settled: boolean
  /** The next review is planned. */
  followed: boolean
  /** The next review is approved. */
  surpassed: boolean
  cancelled: boolean
  raters: RaterState[]
}

/** The phase a review is in: as far along its way as steps have been taken without a gap. */
export function phaseOf({ raters, ...taken }: Milestones): Phase {
  if (taken.cancelled) return 'cancelled'
  if (!taken.prepared) return 'planned'
  if (!raters.every(({ locked }) => locked)) return after('planned', 'prepare')
  if (!taken.concluded) return after('prepared', 'lock')
  if (!taken.checked) return after('rated', 'conclude')
  if (!raters.every(({ approved }) => approved)) return after('agreed', 'check')
  if (!taken.settled) return taken.surpassed ? after('approved', 'surpass') : after('checked', 'approve')
  return taken.followed ? after('acting', 'follow') : after('approved', 'settle')
}

/** Who stands how to a review; one person can stand in several ways. */
export const STANDS = ['rater', 'team', 'manager', 'planner', 'admin'] as const
export type Stand = (typeof STANDS)[number]

/** Made by whoever stands in one of these ways, and in none of those after `not`. */
type Rule = { by: readonly Stand[]; not?: readonly Stand[]; in: readonly Phase[] }

const BEFORE_APPROVAL: readonly Phase[] = ['planned', 'prepared', 'rated', 'agreed', 'checked']
const AFTER_APPROVAL: readonly Phase[] = ['approved', 'acting', 'followed']

/** Who may do what, and when. `can` asks it, and each write asks `can` again inside its transaction. */
const MOVES = {
  'save-facts': { by: ['team'], in: ['planned', 'prepared'] },
  'hand-in-facts': { by: ['team'], in: ['planned'] },
  'begin-without-facts': { by: ['rater'], in: ['planned'] },
  rate: { by: ['rater'], in: ['prepared'] },
  lock: { by: ['rater'], in: ['prepared'] },
  compare: { by: ['rater'], in: ['rated', 'agreed', 'checked', ...AFTER_APPROVAL] },
  agree: { by: ['rater'], in: ['rated'] },
  conclude: { by: ['rater'], in: ['rated'] },
  reopen: { by: ['rater'], in: ['agreed', 'checked'] },
  'write-report': { by: ['rater'], in: ['agreed', 'checked'] },
  // Nobody checks a report they write themselves.
  'correct-facts': { by: ['team'], not: ['rater'], in: ['agreed'] },
  'check-facts': { by: ['team'], not: ['rater'], in: ['agreed'] },
  'answer-correction': { by: ['rater'], in: ['agreed', 'checked'] },
  'skip-check': { by: ['rater'], in: ['agreed'] },
  approve: { by: ['rater'], in: ['checked'] },
  'see-draft': { by: ['rater'], in: ['agreed', 'checked'] },
  'see-answers': { by: ['team'], in: ['agreed', 'checked'] },
  'see-result': { by: ['rater', 'team', 'planner'], in: AFTER_APPROVAL },
  'correct-score': { by: ['rater', 'admin'], in: AFTER_APPROVAL },
  'plan-action': { by: ['manager', 'admin'], in: AFTER_APPROVAL },
  'settle-plan': { by: ['manager', 'admin'], in: ['approved'] },
  'replace-rater': { by: ['planner'], in: BEFORE_APPROVAL },
  cancel: { by: ['planner'], in: BEFORE_APPROVAL },
} as const satisfies Record<string, Rule>
export type Move = keyof typeof MOVES

/**
 * Whether someone who stands like this may make the move in this phase. A rater who has locked rates no
 * more, and one who has approved does not approve twice; while one approval stands the report does not move.
 */
export function allows(
  move: Move,
  { stands, phase, own, all }: { stands: Stand[]; phase: Phase; own: RaterState | null; all: RaterState[] },
): boolean {
  const rule: Rule = MOVES[move]
  const isOneOf = (some: readonly Stand[] = []) => some.some((stand) => stands.includes(stand))
  if (!rule.in.includes(phase) || !isOneOf(rule.by) || isOneOf(rule.not)) return false
  switch (move) {
    case 'rate':
    case 'lock':
      return own !== null && !own.locked
    case 'approve':
      return own !== null && !own.approved
    case 'write-report':
    case 'answer-correction':
      return all.every(({ approved }) => !approved)
    default:
      return true
  }
}

/** The items that still lack a score or a "not relevant": nothing is locked or concluded before it is empty. */
export function missingItems<T extends { id: string }>(
  items: T[],
  done: { has(itemId: string): boolean },
): T[] {
  return items.filter(({ id }) => !done.has(id))
}

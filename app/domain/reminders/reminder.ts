import type { ExpiryReminder } from '../certificates/expiry-reminders.ts'
import type { MatterReminder } from '../fidelity/actions/reminders.ts'
import type { ApprovalReminder } from '../progress/approval-reminders.ts'
import type { CourseReminder } from './course-reminders.ts'

/**
 * One thing told to one person. The same `key` is told to a person once; `own` when it is theirs to do,
 * and not only theirs to know of as a manager.
 */
export type Told = MatterReminder | ExpiryReminder | ApprovalReminder | CourseReminder

/** A `deadline` is told the same day; `news` goes with one, or else at most once a week. */
export type Reminder = Told & { urgency: 'deadline' | 'news' }

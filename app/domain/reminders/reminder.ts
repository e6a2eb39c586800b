import type { ExpiryReminder } from '../certificates/expiry-reminders.ts'
import type { MatterReminder } from '../fidelity/actions/reminders.ts'
import type { ApprovalReminder } from '../progress/approval-reminders.ts'

/**
 * One thing told to one person. The same `key` is told to a person once; `own` when it is theirs to do,
 * and not only theirs to know of as a manager.
 */
export type Reminder = MatterReminder | ExpiryReminder | ApprovalReminder

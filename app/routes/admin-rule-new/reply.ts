import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import type { RulePreview } from '#app/domain/requirements/preview-rule.server.ts'
import type { Offline } from '#app/http/offline.ts'

/** The fields of a rule. Nothing else that was posted goes back to the page. */
export const RULE_FIELDS = [
  'courseId',
  'audience',
  'place',
  'method',
  'startAfterDays',
  'dueAfterDays',
  'graceDays',
  'renews',
  'reason',
  'fromDate',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]
export type Typed = Record<RuleField, string>

/** How a rule reads to whom it asks: the course, the day for who begins with the rule, and why. */
export type Told = { courseTitle: string; dueOn: string; reason: string }

/** The form again, with what is wrong in it if anything is; or what would happen if the rule were made. */
export type Reply =
  | { status: 'form'; typed: Typed; problems: Partial<Record<string, RequirementProblem>> }
  | { status: 'preview'; typed: Typed; preview: RulePreview; told: Told }
  | Offline

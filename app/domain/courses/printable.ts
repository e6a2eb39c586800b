import type { Course } from './outline.ts'

/** What of a course is made for paper: whether it has its one page, and how many checklists. */
export type Printable = { summary: boolean; checklists: number }

/** Null where there is nothing to print. */
export function printable({ summary, lessons }: Pick<Course, 'summary' | 'lessons'>): Printable | null {
  const checklists = lessons.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return summary || checklists > 0 ? { summary: summary !== null, checklists } : null
}

import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import { REASON_LIMIT } from '#app/domain/requirements/rule.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Field, Select } from './field.tsx'

/** The fields that ask people to take a course, and what was typed in them. */
export const ASSIGN_FIELDS = ['courseId', 'dueOn', 'graceDays', 'reason'] as const
export type AssignTyped = Record<(typeof ASSIGN_FIELDS)[number], string>

type AssignFieldsProps = {
  courses: { id: string; title: string }[]
  typed: AssignTyped | undefined
  problems: Record<string, RequirementProblem>
  /** The first and the last day that can be asked for; civil dates. */
  today: string
  latest: string
}

/** Which course, by when and why. */
export function AssignFields({ courses, typed, problems, today, latest }: AssignFieldsProps) {
  const { member: t, requirements } = useMessages()
  const field = (name: (typeof ASSIGN_FIELDS)[number]) => {
    const problem = problems[name]
    return {
      id: `assign-${name}`,
      name,
      defaultValue: typed?.[name] ?? '',
      error: problem && requirements.problems[problem],
    }
  }
  return (
    <>
      <Select {...field('courseId')} label={t.assign.course}>
        <option value="">{t.assign.chooseCourse}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Field {...field('dueOn')} type="date" label={t.assign.dueOn} min={today} max={latest} />
      <Field
        {...field('graceDays')}
        inputMode="numeric"
        autoComplete="off"
        label={t.assign.graceDays}
        hint={t.assign.graceHint}
      />
      <Field
        {...field('reason')}
        autoComplete="off"
        maxLength={REASON_LIMIT}
        label={t.assign.reason}
        hint={t.assign.reasonHint}
      />
    </>
  )
}

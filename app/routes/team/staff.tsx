import { Form, useLocation } from '@remix-run/react'
import { AssignFields } from '#app/components/assign-fields.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { ExportLinks } from '#app/components/export-links.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { Pages } from '#app/components/pages.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FilterForm } from './filter-form.tsx'
import { MembersTable } from './members-table.tsx'
import type { Reply } from './reply.ts'
import type { TeamView } from './team-view.ts'

export type StaffProps = Pick<TeamView, 'team' | 'courses' | 'size' | 'filter' | 'sort'> & {
  table: TeamView['table'] & { found: number; page: number; pages: number }
  assign: { mayAssign: boolean; viewerId: string; today: string; latest: string }
  reply: Reply | undefined
}

/** The members' table: filtered, sorted, as a file, and where several are asked at once to take a course. */
export function Staff({ team, courses, size, filter, sort, table, assign, reply }: StaffProps) {
  const t = useMessages().team
  const { search } = useLocation()
  if (size === 0) return <p>{t.nobody}</p>
  return (
    <>
      <FilterForm team={team} courses={courses} filter={filter} sort={sort} />
      <p role="status">{table.found > 0 ? t.found(table.found, size) : t.noneFound}</p>
      {table.found > 0 && (
        <AssignForm
          slug={team.slug}
          courses={courses}
          sort={sort}
          table={table}
          assign={assign}
          reply={reply}
        />
      )}
      <ExportLinks file={`/team/${team.slug}/fil/hold`} search={search} />
    </>
  )
}

type AssignFormProps = Pick<StaffProps, 'courses' | 'sort' | 'table' | 'assign' | 'reply'> & { slug: string }

/** The table, and below it what those who are ticked off are asked for. */
function AssignForm({ slug, courses, sort, table, assign, reply }: AssignFormProps) {
  const { team: t, requirements, member } = useMessages()
  const wrong = reply?.status === 'wrong' ? reply : null
  const errors = Object.entries(wrong?.problems ?? {}).map(([field, problem]) => ({
    fieldId: `assign-${field}`,
    message: requirements.problems[problem],
  }))
  const nobody = wrong?.problems.personIds
  const { mayAssign, viewerId, ...days } = assign
  const choosing = mayAssign && {
    viewerId,
    chosen: wrong?.typed.personIds ?? [],
    errorId: nobody && 'assign-nobody',
  }
  return (
    // Drawn anew once something is asked, so that nobody is ticked off to be asked the same again.
    <Form method="post" className="stack" noValidate key={JSON.stringify(table.rows)}>
      <ErrorSummary errors={errors} />
      <div id="assign-personIds">
        <MembersTable
          slug={slug}
          courses={table.courses}
          rows={table.rows}
          sort={sort}
          choosing={choosing || null}
        />
      </div>
      <Pages page={table.page} pages={table.pages} />
      {choosing && (
        <fieldset className="ds-fieldset assign no-print">
          <legend className="ds-label">{t.assign.title}</legend>
          <p data-field="description">{t.assign.hint}</p>
          {nobody && (
            <p className="ds-validation-message" id="assign-nobody">
              {requirements.problems[nobody]}
            </p>
          )}
          <div className="fields">
            <AssignFields courses={courses} typed={wrong?.typed} problems={wrong?.problems ?? {}} {...days} />
          </div>
          <OfflineNotice reply={reply} />
          <div>
            <Button name="intent" value="assign">
              {member.assign.submit}
            </Button>
          </div>
        </fieldset>
      )}
    </Form>
  )
}

/** How much there is of what an administrator sees to. */
export type AdminFigures = {
  /** Open accounts, and those of them that have no password yet. */
  people: number
  invited: number
  teams: number
  rules: number
  /** Places in course files that are wrong, so that they do not go live. */
  courseErrors: number
  certificates: number
  comingEvents: number
  mailsWaiting: number
  mailsFailed: number
  jobsFailed: number
  /** Imports that something stopped, and that nobody has gone on with or undone. */
  importsFailed: number
  /** Certificates that have waited long for their signature. */
  notSigned: number
  approvalsWaiting: number
  /** Closed accounts whose people are forgotten within fourteen days. */
  leavers: number
  /** There must be an accessibility statement, and the settings do not say where it lies. */
  lacksStatement: boolean
}

/** What an administrator must see to: where, and how much of it. */
export type AdminTask = {
  kind:
    | 'mails-failed'
    | 'jobs-failed'
    | 'imports-failed'
    | 'not-signed'
    | 'course-errors'
    | 'approvals'
    | 'no-statement'
    | 'leavers'
    | 'invited'
  count: number
  to: string
}

/** What needs the administrator today, what stops others first. Nothing: all is in order. */
export function adminTasks(figures: AdminFigures): AdminTask[] {
  const tasks: AdminTask[] = [
    { kind: 'jobs-failed', count: figures.jobsFailed, to: '/admin/job' },
    { kind: 'imports-failed', count: figures.importsFailed, to: '/admin/personer/import' },
    { kind: 'mails-failed', count: figures.mailsFailed, to: '/admin/mail' },
    { kind: 'not-signed', count: figures.notSigned, to: '/admin/job' },
    { kind: 'course-errors', count: figures.courseErrors, to: '/admin/kurser' },
    { kind: 'approvals', count: figures.approvalsWaiting, to: '/godkendelser' },
    { kind: 'no-statement', count: Number(figures.lacksStatement), to: '/admin/indstillinger' },
    { kind: 'leavers', count: figures.leavers, to: '/admin/sletninger' },
    { kind: 'invited', count: figures.invited, to: '/admin/personer?status=invited' },
  ]
  return tasks.filter(({ count }) => count > 0)
}

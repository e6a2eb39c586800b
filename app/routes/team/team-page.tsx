import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { isOpen } from '#app/domain/people/team-life.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Needs } from './needs.tsx'
import { Shares } from './shares.tsx'
import { Staff, type StaffProps } from './staff.tsx'
import { TeamFidelity } from './team-fidelity.tsx'
import type { TeamView } from './team-view.ts'

type TeamPageProps = Omit<TeamView, 'table'> &
  Pick<StaffProps, 'table' | 'assign' | 'reply'> & {
    /** How many were just asked to take a course, and how many were not, see `Assigned`. */
    done: { asked: number; certified: number; standing: number }
  }

/** A manager's half minute: what needs me, who has which proof, and does the team do what the method prescribes. */
export function TeamPage({ team, hasArea, needs, shares, fidelity, done, ...staff }: TeamPageProps) {
  const { team: t, organisation, shell } = useMessages()
  const locale = useLocale()
  const { closedOn } = team
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      {hasArea && <Breadcrumbs trail={[{ to: '/mit-omraade', label: shell.area }]} />}
      <PageHead title={team.name} eyebrow={team.organisation} />
      {closedOn && (
        <Alert color="info">
          <p>
            {(isOpen({ closedOn }, staff.assign.today) ? organisation.closes : organisation.hasClosed)(
              formatDate(locale, closedOn),
            )}
          </p>
        </Alert>
      )}
      {done.asked + done.certified + done.standing > 0 && !staff.reply && (
        <Alert color="success" role="status">
          <p>
            {done.asked > 0 && t.assign.asked(done.asked)}{' '}
            {done.certified > 0 && t.assign.certified(done.certified)}{' '}
            {done.standing > 0 && t.assign.standing(done.standing)}
          </p>
        </Alert>
      )}
      <Needs team={team} needs={needs} />
      <Shares shares={shares} />
      <section id="medarbejdere">
        <h2>{t.staff}</h2>
        <Staff team={team} {...staff} />
        <p className="quiet">{t.whatYouSee}</p>
      </section>
      <TeamFidelity team={team} fidelity={fidelity} />
    </main>
  )
}

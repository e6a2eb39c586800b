import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Needs } from './needs.tsx'
import { Shares } from './shares.tsx'
import { Staff, type StaffProps } from './staff.tsx'
import { TeamFidelity } from './team-fidelity.tsx'
import type { TeamView } from './team-view.ts'

type TeamPageProps = Omit<TeamView, 'table'> &
  Pick<StaffProps, 'table' | 'assign' | 'reply'> & {
    /** How many were just asked to take a course, and how many were not, as they have a certificate. */
    done: { asked: number; certified: number }
  }

/** A manager's half minute: what needs me, who has which proof, and does the team do what the method prescribes. */
export function TeamPage({ team, needs, shares, fidelity, done, ...staff }: TeamPageProps) {
  const { team: t, shell } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/mit-omraade', label: shell.area }]} />
      <PageHead title={team.name} eyebrow={team.organisation} />
      {done.asked + done.certified > 0 && !staff.reply && (
        <Alert color="success" role="status">
          <p>
            {done.asked > 0 && t.assign.asked(done.asked)}{' '}
            {done.certified > 0 && t.assign.certified(done.certified)}
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

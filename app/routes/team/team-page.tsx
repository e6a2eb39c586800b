import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { MembersTable, type MemberRow } from './members-table.tsx'
import { type FidelityStanding, TeamFidelity } from './team-fidelity.tsx'

export type CourseColumn = {
  id: string
  title: string
  methods: Method[]
  share: { certified: number; total: number } | null
}

type TeamPageProps = {
  team: { slug: string; name: string; organisation: string }
  courses: CourseColumn[]
  rows: MemberRow[]
  fidelity: FidelityStanding[]
}

/** A manager's half minute: what needs me, who has which proof, and does the team do what the method prescribes. */
export function TeamPage({ team, courses, rows, fidelity }: TeamPageProps) {
  const t = useMessages().team
  const overdue = rows.filter(({ deadline }) => deadline?.overdue).length
  const expiring = rows.filter(({ statuses }) => statuses.some(({ kind }) => kind === 'expires-soon')).length
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={team.name} eyebrow={team.organisation}>
        <p className="lead">{t.needsYou(overdue, expiring)}</p>
      </PageHead>
      <ul className="plain-list cards">
        {courses.map((course) => (
          <li key={course.id}>
            <Share {...course} />
          </li>
        ))}
      </ul>
      <section>
        <h2>{t.staff}</h2>
        {rows.length > 0 ? <MembersTable rows={rows} courses={courses} /> : <p>{t.nobody}</p>}
        <p className="quiet">{t.whatYouSee}</p>
      </section>
      <TeamFidelity team={team} fidelity={fidelity} />
    </main>
  )
}

function Share({ title, methods, share }: CourseColumn) {
  const t = useMessages().team
  return (
    <Card className="share">
      <p className="row">
        {methods.map((method) => (
          <MethodTag key={method} method={method} />
        ))}
      </p>
      {share ? (
        <p className="big number">{t.share(share.certified, share.total)}</p>
      ) : (
        <p className="quiet">{t.tooFew}</p>
      )}
      <p className="quiet">{t.haveProof(title)}</p>
    </Card>
  )
}

import type { Messages } from './da.ts'
import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { centre } from './en/centre.ts'
import { overview } from './en/overview.ts'
import { adminCertificates } from './en/admin-certificates.ts'
import { approvals } from './en/approvals.ts'
import { auth } from './en/auth.ts'
import { certificates } from './en/certificates.ts'
import { credential } from './en/credential.ts'
import { courseProblems } from './en/course-problems.ts'
import { courses } from './en/courses.ts'
import { events } from './en/events.ts'
import { fidelity } from './en/fidelity.ts'
import { fidelityAgreement } from './en/fidelity-agreement.ts'
import { fidelityActions } from './en/fidelity-actions.ts'
import { fidelityPlan } from './en/fidelity-plan.ts'
import { fidelityReport } from './en/fidelity-report.ts'
import { renewal } from './en/renewal.ts'
import { requirements } from './en/requirements.ts'
import { rules } from './en/rules.ts'
import { reportDraft } from './en/report-draft.ts'
import { reportPaper } from './en/report-paper.ts'
import { fidelityRating } from './en/fidelity-rating.ts'
import { fidelityTeam } from './en/fidelity-team.ts'
import { finalTest } from './en/final-test.ts'
import { imports } from './en/imports.ts'
import { instruments } from './en/instruments.ts'
import { lesson } from './en/lesson.ts'
import { library } from './en/library.ts'
import { lists } from './en/lists.ts'
import { mail } from './en/mail.ts'
import { organisation } from './en/organisation.ts'
import { merge } from './en/merge.ts'
import { people } from './en/people.ts'
import { person } from './en/person.ts'
import { privacy } from './en/privacy.ts'
import { progress } from './en/progress.ts'
import { search } from './en/search.ts'
import { home } from './en/home.ts'
import { teaching } from './en/teaching.ts'
import { area } from './en/area.ts'
import { looks } from './en/looks.ts'
import { member } from './en/member.ts'
import { team } from './en/team.ts'
import { shell } from './en/shell.ts'
import { verify } from './en/verify.ts'
import { versions } from './en/versions.ts'

export const en: Messages = {
  shell,
  home,
  team,
  member,
  looks,
  area,
  auth,
  account,
  organisation,
  people,
  person,
  merge,
  events,
  fidelity,
  fidelityTeam,
  fidelityRating,
  fidelityActions,
  fidelityAgreement,
  fidelityPlan,
  fidelityReport,
  renewal,
  requirements,
  rules,
  reportDraft,
  reportPaper,
  imports,
  instruments,
  lists,
  mail,
  privacy,
  certificates,
  approvals,
  admin,
  centre,
  overview,
  adminCertificates,
  credential,
  verify,
  courses,
  courseProblems,
  lesson,
  progress,
  finalTest,
  library,
  search,
  versions,
  teaching,
}

import type { Messages } from './da.ts'
import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { centre } from './en/centre.ts'
import { overview } from './en/overview.ts'
import { adminCertificates } from './en/admin-certificates.ts'
import { approvals } from './en/approvals.ts'
import { audit } from './en/audit.ts'
import { auth } from './en/auth.ts'
import { certificates } from './en/certificates.ts'
import { credential } from './en/credential.ts'
import { courseProblems } from './en/course-problems.ts'
import { courses } from './en/courses.ts'
import { doctor } from './en/doctor.ts'
import { erasures } from './en/erasures.ts'
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
import { keeping } from './en/keeping.ts'
import { lesson } from './en/lesson.ts'
import { library } from './en/library.ts'
import { lists } from './en/lists.ts'
import { mail } from './en/mail.ts'
import { notice } from './en/notice.ts'
import { operations } from './en/operations.ts'
import { organisation } from './en/organisation.ts'
import { merge } from './en/merge.ts'
import { confirm } from './en/confirm.ts'
import { ownSessions } from './en/own-sessions.ts'
import { passkeys } from './en/passkeys.ts'
import { people } from './en/people.ts'
import { ownAccount } from './en/own-account.ts'
import { ownData } from './en/own-data.ts'
import { person } from './en/person.ts'
import { privacy } from './en/privacy.ts'
import { processing } from './en/processing.ts'
import { progress } from './en/progress.ts'
import { search } from './en/search.ts'
import { home } from './en/home.ts'
import { teaching } from './en/teaching.ts'
import { area } from './en/area.ts'
import { looks } from './en/looks.ts'
import { member } from './en/member.ts'
import { team } from './en/team.ts'
import { security } from './en/security.ts'
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
  audit,
  auth,
  account,
  security,
  passkeys,
  ownSessions,
  confirm,
  operations,
  organisation,
  people,
  person,
  ownAccount,
  ownData,
  merge,
  erasures,
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
  doctor,
  lists,
  mail,
  privacy,
  keeping,
  processing,
  notice,
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

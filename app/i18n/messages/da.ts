import { account } from './da/account.ts'
import { admin } from './da/admin.ts'
import { centre } from './da/centre.ts'
import { overview } from './da/overview.ts'
import { adminCertificates } from './da/admin-certificates.ts'
import { approvals } from './da/approvals.ts'
import { audit } from './da/audit.ts'
import { auth } from './da/auth.ts'
import { certificates } from './da/certificates.ts'
import { credential } from './da/credential.ts'
import { courseProblems } from './da/course-problems.ts'
import { courses } from './da/courses.ts'
import { doctor } from './da/doctor.ts'
import { erasures } from './da/erasures.ts'
import { events } from './da/events.ts'
import { fidelity } from './da/fidelity.ts'
import { fidelityAgreement } from './da/fidelity-agreement.ts'
import { fidelityActions } from './da/fidelity-actions.ts'
import { fidelityPlan } from './da/fidelity-plan.ts'
import { fidelityReport } from './da/fidelity-report.ts'
import { renewal } from './da/renewal.ts'
import { requirements } from './da/requirements.ts'
import { rules } from './da/rules.ts'
import { reportDraft } from './da/report-draft.ts'
import { reportPaper } from './da/report-paper.ts'
import { fidelityRating } from './da/fidelity-rating.ts'
import { fidelityTeam } from './da/fidelity-team.ts'
import { finalTest } from './da/final-test.ts'
import { imports } from './da/imports.ts'
import { instruments } from './da/instruments.ts'
import { keeping } from './da/keeping.ts'
import { lesson } from './da/lesson.ts'
import { library } from './da/library.ts'
import { lists } from './da/lists.ts'
import { mail } from './da/mail.ts'
import { notice } from './da/notice.ts'
import { operations } from './da/operations.ts'
import { organisation } from './da/organisation.ts'
import { merge } from './da/merge.ts'
import { confirm } from './da/confirm.ts'
import { ownSessions } from './da/own-sessions.ts'
import { passkeys } from './da/passkeys.ts'
import { people } from './da/people.ts'
import { ownAccount } from './da/own-account.ts'
import { ownData } from './da/own-data.ts'
import { person } from './da/person.ts'
import { privacy } from './da/privacy.ts'
import { processing } from './da/processing.ts'
import { progress } from './da/progress.ts'
import { search } from './da/search.ts'
import { home } from './da/home.ts'
import { teaching } from './da/teaching.ts'
import { area } from './da/area.ts'
import { looks } from './da/looks.ts'
import { member } from './da/member.ts'
import { team } from './da/team.ts'
import { security } from './da/security.ts'
import { shell } from './da/shell.ts'
import { verify } from './da/verify.ts'
import { versions } from './da/versions.ts'

/** Danish is the source: every other language has the same shape. One file per subject. */
export const da = {
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

export type Messages = typeof da

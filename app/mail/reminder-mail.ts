import type { Told } from '#app/domain/reminders/reminder.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { memberCertificate, ownCertificate } from './certificate-entries.ts'
import { memberCourse, ownCourse } from './course-entry.ts'
import { LOCALE } from './language.ts'
import { matterEntry } from './matter-entry.ts'
import { teamEntries } from './team-entries.ts'

const t = messagesByLocale[LOCALE].mail.reminders

/** What the mail needs to know besides. */
type Surroundings = {
  /** The origin the links begin with. */
  appUrl: string
  /** What the reader can go on with, by course id. */
  next: ReadonlyMap<string, { lesson: string | null; path: string }>
  /** The names of those a manager is told of, by person id. */
  names: ReadonlyMap<string, string>
}

/**
 * The one mail of a day that tells a person of all that waits: what, by when and where. Nothing that
 * anybody has typed about a citizen is in it, so an action is named by its item and not by its words.
 */
export function reminderMail(name: string, told: Told[], { appUrl, next, names }: Surroundings) {
  const sorted = told.toSorted((one, other) => dueOn(one).localeCompare(dueOn(other)))
  const own = sorted.flatMap((one): string[] => {
    if (!one.own || one.about === 'approval') return []
    if (one.about === 'matter') return [matterEntry(one, appUrl)]
    return one.about === 'certificate'
      ? [ownCertificate(one, appUrl)]
      : [ownCourse(one, next.get(one.course.id), appUrl)]
  })
  const approvals = told.filter(({ about }) => about === 'approval').length
  if (approvals > 0) own.push(`${t.approvals(approvals)}\n${appUrl}/godkendelser`)

  const matters = sorted.flatMap((one) =>
    !one.own && one.about === 'matter' ? [matterEntry(one, appUrl)] : [],
  )
  const courses = sorted.flatMap((one) =>
    !one.own && one.about === 'course'
      ? [{ team: one.team, line: memberCourse(one, names.get(one.memberId) ?? '') }]
      : [],
  )
  const expiring = sorted.flatMap((one) =>
    !one.own && one.about === 'certificate' ? [{ team: one.team, line: memberCertificate(one) }] : [],
  )

  const parts = [
    t.greeting(name),
    ...under(t.own, own),
    ...under(t.watched, matters),
    ...under(t.courses, teamEntries(courses, appUrl)),
    ...under(t.expiring, teamEntries(expiring, appUrl)),
    `${t.why}\n${t.help}`,
  ]
  const isLate = matters.length + courses.length > 0
  const ofTeam = isLate ? t.subjectWatched : t.subjectExpiring(expiring.length)
  return {
    subject: own.length > 0 ? t.subject(own.length) : ofTeam,
    text: `${parts.join('\n\n')}\n`,
  }
}

/** The day it is sorted by; what has none comes last. */
function dueOn(told: Told): string {
  switch (told.about) {
    case 'matter':
      return told.matter.dueOn
    case 'certificate':
      return told.certificate.expiresOn
    case 'course':
      if (!told.own) return told.dueOn
      return told.stage.kind === 'idle' ? LAST : told.stage.dueOn
    case 'approval':
      return LAST
  }
}
const LAST = '9999-12-31'

/** A heading with what stands under it; without anything, no heading. */
const under = (heading: string, entries: string[]) => (entries.length > 0 ? [heading, ...entries] : [])

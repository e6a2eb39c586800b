import { type ApprovalKind, type ApprovalOutcome, approvalAddress } from '#app/domain/progress/approval.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].approvals.mail

type Told = {
  kind: ApprovalKind
  outcome: ApprovalOutcome
  /** Null when the course is no longer there. */
  course: { slug: string; title: string } | null
}

/**
 * Tells a person what a trainer has decided, and where to read more. The trainer's comment is not in it:
 * a mail lies in other places than ours, and a comment may hold what is meant for the person alone.
 * @param appUrl the origin the link begins with
 */
export function approvalMail(name: string, { kind, outcome, course }: Told, appUrl: string) {
  const link = appUrl + (course ? approvalAddress(course.slug, kind) : '/')
  const parts = [
    t.greeting(name),
    [t.text[kind][outcome], ...(course ? [t.course(course.title)] : [])].join('\n'),
    `${t.link}\n${link}`,
    t.help,
  ]
  return { subject: t.subject[kind][outcome], text: `${parts.join('\n\n')}\n` }
}

import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import type { MemberCourse } from '#app/domain/managers/member.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** What the reader may take back: what somebody has asked by hand, and a waiver. What a rule asks stays. */
export type ToTakeBack = { mayWithdraw: boolean; mayEndWaiver: boolean }

type MemberCourseCardProps = { course: MemberCourse & ToTakeBack; mayAssign: boolean }

/** Where the member stands in one course, what they must do by when and why, and what can be taken back. */
export function MemberCourseCard({ course, mayAssign }: MemberCourseCardProps) {
  const { member: t } = useMessages()
  const locale = useLocale()
  const { id, title, language, status, way, testPassed, deadline, waiver, mayWithdraw, mayEndWaiver } = course
  const date = (day: string) => formatDate(locale, day)
  return (
    <Card className="member-course">
      <h3 lang={language}>{title}</h3>
      <p>
        <StatusTag status={status} />
      </p>
      <ul>
        <li>{t[way.of](way.done, way.total)}</li>
        <li>{t.test(testPassed)}</li>
        {deadline && (
          <li>
            {t.deadline(deadline, date(deadline.date), date(deadline.graceUntil))} {t.why(deadline)}
          </li>
        )}
        {waiver && <li>{t.waived(waiver.reason, waiver.until && date(waiver.until))}</li>}
      </ul>
      {mayAssign && (mayWithdraw || mayEndWaiver) && (
        <Form method="post" className="row no-print">
          <input type="hidden" name="courseId" value={id} />
          {mayWithdraw && (
            <Button
              variant="secondary"
              size="sm"
              name="intent"
              value="withdraw"
              aria-label={t.withdrawFrom(title)}
            >
              {t.withdraw}
            </Button>
          )}
          {mayEndWaiver && (
            <Button
              variant="secondary"
              size="sm"
              name="intent"
              value="end-waiver"
              aria-label={t.endWaiverFrom(title)}
            >
              {t.endWaiver}
            </Button>
          )}
        </Form>
      )}
    </Card>
  )
}

import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { LessonView } from './lesson-view.server.ts'

type MarkAsReadProps = {
  address: string
  lesson: Pick<LessonView['lesson'], 'standing' | 'contentHash' | 'renewal'>
  isLast: boolean
}

/** Marks the lesson as read, for the first time, again or for a renewal, or what is new in it as seen. */
export function MarkAsRead({ address, lesson: { standing, contentHash, renewal }, isLast }: MarkAsReadProps) {
  const { courses, versions } = useMessages()
  const reply = useActionData()
  const isAsked = renewal === 'asked'
  if (standing === 'current' && !isAsked) return null
  const first = isLast ? courses.reader.completeLast : courses.reader.complete
  const words = { current: first, news: versions.seenNews, again: versions.readAgain }
  return (
    <Form method="post" action={address}>
      <input type="hidden" name="intent" value="complete" />
      <input type="hidden" name="content" value={contentHash} />
      <OfflineNotice reply={reply} />
      <Button>{isAsked ? courses.reader.completeLast : words[standing ?? 'current']}</Button>
    </Form>
  )
}

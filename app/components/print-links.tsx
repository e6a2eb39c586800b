import { Link } from '@remix-run/react'
import type { Printable } from '#app/domain/courses/printable.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The ways to what a course has for paper. */
export function PrintLinks({ courseSlug, printable }: { courseSlug: string; printable: Printable }) {
  const t = useMessages().library
  const address = `/bibliotek/${courseSlug}`
  return (
    <ul className="print-links">
      {printable.summary && (
        <li>
          <Link to={address}>{t.summary}</Link>
        </li>
      )}
      {printable.checklists > 0 && (
        <li>
          <Link to={`${address}/tjekliste`}>{t.checklistCount(printable.checklists)}</Link>
        </li>
      )}
    </ul>
  )
}

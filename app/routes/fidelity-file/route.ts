import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { errataOf } from '#app/domain/fidelity/report/errata.server.ts'
import { findReportFile, reportFileName } from '#app/domain/fidelity/report/paper/report-files.server.ts'
import { reportOf } from '#app/domain/fidelity/report/report.server.ts'
import { withoutRatings } from '#app/domain/fidelity/report/told-ratings.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { forbidden, notFound } from '#app/http/responses.ts'

/** The report of a review as a file, for those who may see it; its draft for the raters alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  const file = findReportFile(params.file ?? '')
  if (!file) throw notFound('File')

  const thing = reviewThing(review)
  const maySee = can(person, 'see-result', thing) || (file.ofDraft && can(person, 'see-draft', thing))
  const report = maySee ? reportOf(review) : null // files are Danish, as instruments and notes are
  if (!report) throw forbidden('The report is not approved')

  const approvedOn = review.approvedAt && civilDate(review.approvedAt)
  const own = seatOf(review, person.id)
  const onPaper = {
    report: own ? report : withoutRatings(report),
    errata: errataOf(review),
    raters: head.raters,
    approvedOn,
  }
  noteExport(person, 'report', { kind: 'review', id: review.id })
  return new Response(await file.draw(onPaper), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; ${reportFileName(onPaper, file)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}

import { typstPdf } from '#app/domain/paper/typst.server.ts'
import { printedReport } from './print-report.server.ts'
import type { ReportOnPaper } from './printed-report.ts'

/** The report as A4 pages, tagged after PDF/UA-1, with a watermark as long as it is a draft. */
export const reportPdf = (report: ReportOnPaper): Uint8Array<ArrayBuffer> =>
  typstPdf('app/domain/fidelity/report/paper/report.typ', printedReport(report))

import { slugOf } from '#app/domain/people/names.ts'
import type { ReportOnPaper } from './printed-report.ts'
import { reportCsv } from './report-csv.server.ts'
import { reportDocx } from './report-docx.server.ts'
import { reportPdf } from './report-pdf.server.ts'

type ReportFile = {
  ending: string
  contentType: string
  /** Whether a draft can be had: only where every page says that it is one. */
  ofDraft: boolean
  draw: (report: ReportOnPaper) => BodyInit | Promise<BodyInit>
}

/** The files a report can be had as, by their names in the address. */
const FILES = new Map<string, ReportFile>([
  ['rapport.pdf', { ending: 'pdf', contentType: 'application/pdf', ofDraft: true, draw: reportPdf }],
  [
    'rapport.docx',
    {
      ending: 'docx',
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ofDraft: false,
      draw: reportDocx,
    },
  ],
  ['punkter.csv', { ending: 'csv', contentType: 'text/csv; charset=utf-8', ofDraft: false, draw: reportCsv }],
])

export const findReportFile = (name: string): ReportFile | null => FILES.get(name) ?? null

/**
 * What the file is called where it is kept, once in plain letters for programs that know no others:
 * `filename="fidelitet-cti-team-oest-2026-05-20.pdf"; filename*=UTF-8''fidelitet-cti-Team%20%C3%98st-2026-05-20.pdf`
 */
export function reportFileName({ report }: ReportOnPaper, { ending }: ReportFile): string {
  const name = `fidelitet-${report.method}-${report.team}-${report.reviewOn}`
  return `filename="${slugOf(name)}.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}.${ending}`
}

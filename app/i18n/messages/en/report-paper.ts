import type { reportPaper as danish } from '../da/report-paper.ts'

/** The report of a review as files: PDF, Word document and CSV. */
export const reportPaper: typeof danish = {
  title: (method, team, date) => `Fidelity report: ${method}, ${team}, ${date}`,
  heading: 'Fidelity report',
  page: 'Page',
  of: 'of',
  selfAssessed: (heading) => `${heading} (self-assessment)`,
  draft: 'Draft',
  draftText: 'The assessors have not approved the report yet. It may change. Do not share it.',
  period: 'Period',
  approved: 'Approved',
  lines:
    'Different versions of the instrument cannot be compared directly, nor can a self-assessment and a review from outside.',
  module: 'Module',
  measure: 'Measure',
  figure: 'Figure',
  fact: 'Fact',
  told: 'Answer',
  ratersHint: 'A and B are what each assessor gave before they talked.',

  csv: {
    number: 'Number',
    itemId: 'Item id',
    item: 'Item',
    domain: 'Domain',
    agreed: 'Agreed score',
    before: 'Before',
    cases: 'Number of cases',
    notRelevant: 'Not relevant because',
    note: 'Note',
    correctedTo: 'Corrected to',
    correction: 'Correction',
    team: 'Team',
    reviewOn: 'Day of the review',
    mode: 'Kind',
    version: 'Version of the instrument',
  },
}

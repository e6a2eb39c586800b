import { expect, test } from 'vitest'
import { reportCsv } from '#app/domain/fidelity/report/paper/report-csv.server.ts'
import { LONG_WORD, sampleErratum, sampleReport } from '#tests/support/sample-report.ts'

const sample = sampleReport()
const linesOf = (...given: Parameters<typeof reportCsv>) => reportCsv(...given).split('\r\n')

test('the first line says what the columns are', () => {
  expect(linesOf(sample)[0]).toBe(
    '\ufeff"Nummer";"Punkt-id";"Punkt";"Område";"Fælles score";"Vurderer A";"Vurderer B";"Før";"Antal forløb";' +
      '"Ikke relevant fordi";"Note";"Rettet til";"Rettelse";"Team";"Dag for målingen";"Måde";"Version af skemaet"',
  )
})

test('every item is a row, with its scores as numbers', () => {
  const lines = linesOf(sample)
  expect(lines).toHaveLength(sample.report.items.length + 2) // the heading, and the end of the last line
  expect(lines[2]).toBe(
    `"A2";"mact-a2";"Kernefunktion: specialiseret helbredsindsats";"A. Team og kernefunktioner";2;2;2;3;12;;"${LONG_WORD}";;"";` +
      '"Team Nørresundby";"2026-05-20";"Besøg";"2.0.0"',
  )
})

test('an item that is not relevant has no number and says why', () => {
  expect(linesOf(sample)[3]).toMatch(/;"A\. Team og kernefunktioner";;;;4;;"Ingen borgere i målgruppen";/)
})

test('a note that begins as a formula is text, and keeps its line break', () => {
  expect(reportCsv(sample)).toContain(`;"'=SUM(A1) Hårdtarbejdende på Ærø: é ß – „citat"" <b>`)
  expect(reportCsv(sample)).toContain('[c]\nNy linje; efter et tegn')
})

test('a correction stands beside what was approved', () => {
  const [, first] = linesOf({ ...sample, errata: [sampleErratum(sample)] })
  expect(first).toMatch(/"A\. Team og kernefunktioner";1;1;2;2;;;/)
  expect(first).toContain(';3;"Rettet den 3. marts 2027 fra 1 til 3: Scoren var tastet forkert";')
})

test('a correction to "not relevant" is told in words, and is no number', () => {
  const erratum = {
    ...sampleErratum(sample),
    to: 'not-relevant' as const,
    notRelevantReason: 'Ingen i målgruppen',
  }
  const [, first] = linesOf({ ...sample, errata: [erratum] })
  expect(first).toContain(
    ';;"Rettet den 3. marts 2027 fra 1 til ""Ikke relevant"": Scoren var tastet forkert Ikke relevant: Ingen i målgruppen";',
  )
})

test('a self-assessment has one rater, and every row is called so', () => {
  const [, first] = linesOf(sampleReport({ id: 'cti', mode: 'self' }))
  expect(first).toMatch(/;1;2;;;"/)
  expect(first).toMatch(/"Selvvurdering";"2\.0\.0"$/)
})

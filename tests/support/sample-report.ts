import { reportNumbers } from '#app/domain/fidelity/report/build-report.ts'
import { draftText } from '#app/domain/fidelity/report/draft-text.ts'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { ReportOnPaper } from '#app/domain/fidelity/report/paper/printed-report.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { da } from '#app/i18n/messages/da.ts'

/** What a note may hold, and what it would mean to Typst, to XML or to a spreadsheet. */
export const AWKWARD_NOTE =
  '=SUM(A1) Hårdtarbejdende på Ærø: é ß – „citat" <b>&amp;</b> #sys $x$ *fed* _skæv_ @ref // [c]\nNy linje; efter\u000Bet tegn fra Word'
export const LONG_WORD = 'Rehabiliteringsindsats'.repeat(5)
export const LONG_NOTE =
  `Teamet holder møde hver uge, og alle forløb bliver gennemgået. ${'Det så vi i referaterne. '.repeat(17)}`.trim()

type Sample = {
  id?: string
  mode?: Mode
  /** The share of relevant items left without a score, so that there is no total. */
  unscored?: number
  few?: boolean
  draft?: boolean
  errata?: ToldErratum[]
}

/** A report of a whole instrument: long notes, an item that is not relevant, and a review before it. */
export function sampleReport({ id = 'm-act', mode = 'visit', ...sample }: Sample = {}): ReportOnPaper {
  const instrument = findInstrument(id, '2.0.0')
  if (!instrument) throw new Error(`No instrument ${id}`)
  const items = allItems(instrument)
  const scored = items.slice(0, items.length - (sample.unscored ?? 0))
  const scoreOf = (place: number): ItemScore => (place === 2 ? 'not-relevant' : (place % 5) + 1)
  const noteOf = (place: number) => [AWKWARD_NOTE, LONG_WORD, LONG_NOTE][place % 3] ?? ''
  const given = (place: number, seat: 'A' | 'B') => {
    const score = scoreOf(place)
    return seat === 'B' && score !== 'not-relevant' && place % 4 === 0 ? Math.min(5, score + 1) : score
  }
  const numbers = reportNumbers({
    review: {
      team: { name: 'Team Nørresundby', organisation: 'Aalborg Kommune' },
      instrument,
      mode,
      periodFrom: '2025-11-20',
      periodTo: '2026-05-20',
      reviewOn: '2026-05-20',
      caseTotal: 60,
      caseCount: sample.few ? 8 : 12,
    },
    agreed: new Map(
      scored.map((item, place) => {
        const score = scoreOf(place)
        const answer =
          score === 'not-relevant'
            ? { score: null, notRelevantReason: 'Ingen borgere i målgruppen' }
            : { score, notRelevantReason: null }
        return [item.id, { ...answer, note: noteOf(place), cases: place % 6 === 0 ? null : 12 }]
      }),
    ),
    ratings: scored.flatMap((item, place) =>
      (mode === 'self' ? (['A'] as const) : (['A', 'B'] as const)).map((seat) => ({
        seat,
        itemId: item.id,
        score: given(place, seat),
      })),
    ),
    without: [],
    facts: new Map(
      instrument.facts.map((fact) => [fact.id, { value: fact.kind === 'number' ? '7.5' : 'Et møde' }]),
    ),
    earlier: [
      {
        periodTo: '2025-11-20',
        mode,
        instrument,
        scores: new Map(items.map((item, place) => [item.id, (place % 3) + 2])),
      },
    ],
  })
  return {
    report: { ...numbers, text: draftText(numbers, instrument.followUpAt, da.reportDraft) },
    errata: sample.errata ?? [],
    raters: [
      { seat: 'A' as const, name: 'Sofie Lund' },
      { seat: 'B' as const, name: null },
    ].slice(0, mode === 'self' ? 1 : 2),
    approvedOn: sample.draft ? null : '2026-06-03',
  }
}

/** A correction of the first item, from 1 to 3. */
export function sampleErratum({ report }: ReportOnPaper): ToldErratum {
  const [item] = report.items
  if (!item) throw new Error('The report has no items')
  return {
    id: 'e1',
    itemId: item.id,
    label: item.label,
    title: item.title,
    date: '2027-03-03',
    from: 1,
    to: 3,
    notRelevantReason: null,
    reason: 'Scoren var tastet forkert',
    level: { from: 2.96, to: 3.04 },
  }
}

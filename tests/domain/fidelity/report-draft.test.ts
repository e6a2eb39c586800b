import { describe, expect, test } from 'vitest'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { allItems, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { type EarlierReview, reportNumbers } from '#app/domain/fidelity/report/build-report.ts'
import { draftText } from '#app/domain/fidelity/report/draft-text.ts'
import type { Without } from '#app/domain/fidelity/report/report.ts'
import { REPORT_SECTIONS, SECTION_LIMIT } from '#app/domain/fidelity/report/report-text.ts'
import type { Answer } from '#app/domain/fidelity/review/review-form.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

function instrumentOf(version: string): Instrument {
  const found = findInstrument('cti', version)
  if (!found) throw new Error(`No cti ${version}`)
  return found
}
const CTI = instrumentOf('1.0.0')
const ITEMS = allItems(CTI).map(({ id }) => id)

type Given = {
  score?: ItemScore
  except?: Record<string, ItemScore>
  unrated?: string[]
  other?: Record<string, ItemScore>
  notes?: Record<string, string>
  mode?: Mode
  seen?: number
  without?: Without[]
  earlier?: (Partial<EarlierReview> & { score?: number })[]
  instrument?: Instrument
}

const answer = (score: ItemScore): Answer =>
  score === 'not-relevant' ? { score: null, notRelevantReason: 'Ingen' } : { score, notRelevantReason: null }

/** A report in which every item has one score but those named; rater B gave the same but for `other`. */
function draftOf({ score = 4, except = {}, unrated = [], notes = {}, mode = 'visit', ...given }: Given) {
  const instrument = given.instrument ?? CTI
  const items = ITEMS.filter((id) => !unrated.includes(id))
  const scoreOf = (id: string) => except[id] ?? score
  const agreed = new Map(
    items.map((id) => [id, { ...answer(scoreOf(id)), note: notes[id] ?? '', cases: null }]),
  )
  const ratings = items.flatMap((itemId) => [
    { seat: 'A' as const, itemId, score: scoreOf(itemId) },
    ...(mode === 'self'
      ? []
      : [{ seat: 'B' as const, itemId, score: given.other?.[itemId] ?? scoreOf(itemId) }]),
  ])
  const numbers = reportNumbers({
    review: {
      team: { name: 'Team Vestbyen', organisation: 'Aalborg Kommune' },
      instrument,
      mode,
      periodFrom: '2026-01-01',
      periodTo: '2026-06-30',
      reviewOn: '2026-06-15',
      caseTotal: 40,
      caseCount: given.seen ?? 10,
    },
    without: given.without ?? [],
    agreed,
    ratings,
    facts: new Map(),
    earlier: (given.earlier ?? []).map(({ score: level = 3, ...one }) => ({
      periodTo: '2025-12-31',
      mode: 'visit',
      instrument: CTI,
      scores: new Map(ITEMS.map((id) => [id, level])),
      ...one,
    })),
  })
  return {
    numbers,
    da: draftText(numbers, instrument.followUpAt, messagesByLocale.da.reportDraft),
    en: draftText(numbers, instrument.followUpAt, messagesByLocale.en.reportDraft),
  }
}

describe('where the team stands', () => {
  test.each<[string, Given, string]>([
    [
      'a first review',
      {},
      'Team Vestbyen har en samlet score på 4,00 på en skala fra 1 til 5. Det svarer til "Høj fidelitet". Scoren bygger på 10 forløb.',
    ],
    [
      'risen since the review before',
      { earlier: [{ score: 3 }] },
      'Den samlede score er steget fra 3,00 til 4,00 siden den forrige måling (periode til 31. december 2025).',
    ],
    ['fallen', { earlier: [{ score: 5 }] }, 'Den samlede score er faldet fra 5,00 til 4,00 siden'],
    ['the same', { earlier: [{ score: 4 }] }, 'Den samlede score er den samme som ved den forrige måling'],
    [
      'a difference that two decimals do not show',
      {
        except: { 'cti-a1': 3, 'cti-a2': 5 },
        earlier: [{ score: 4 }],
      },
      'er den samme som',
    ],
    [
      'fewer forløb than the rule',
      { seen: 8 },
      'Resultatet er foreløbigt, fordi vurdererne så på 8 forløb, og reglen er 10.',
    ],
    [
      'fewer, in a self-assessment',
      { seen: 8, mode: 'self' },
      'fordi teamet så på 8 forløb, og reglen er 10.',
    ],
    ['no forløb at all', { seen: 0 }, 'Der er ikke set på enkelte forløb.'],
    [
      'under the needed share',
      { unrated: ITEMS.slice(0, 10) },
      `Team Vestbyen har ingen samlet score, for kun ${ITEMS.length - 10} af ${ITEMS.length} relevante punkter har en score. Resultatet er foreløbigt.`,
    ],
    [
      'everything not relevant',
      { score: 'not-relevant' },
      'Team Vestbyen har ingen samlet score, for alle punkter er sat til "Ikke relevant".',
    ],
    ['a sum', { instrument: { ...CTI, aggregation: 'sum' } }, `Det er ${4 * ITEMS.length} point i alt.`],
  ])('%s', (_, given, sentence) => {
    expect(draftOf(given).da.standing).toContain(sentence)
  })

  test('a review on another line is not held against this one', () => {
    const self = draftOf({ earlier: [{ mode: 'self', score: 3 }] })
    const version = draftOf({ earlier: [{ instrument: instrumentOf('2.0.0'), score: 3 }] })
    expect(self.da.standing).not.toMatch(/steget|faldet|samme/)
    expect(version.da.standing).not.toMatch(/steget|faldet|samme/)
  })
})

describe('what goes well', () => {
  test.each<[string, Given, string]>([
    ['no item', { score: 3 }, 'Ingen punkter ligger på 4 eller højere endnu.'],
    [
      'one item, with the note that explains it',
      { score: 3, except: { 'cti-a1': 5 }, notes: { 'cti-a1': 'Alle forløb\nslutter til tiden.' } },
      'Ét punkt ligger på 4 eller højere:\n\nA1 Tidsafgrænset forløb, score 5: Alle forløb slutter til tiden.',
    ],
    ['two items', { score: 3, except: { 'cti-a1': 5, 'cti-a2': 4 } }, '2 punkter ligger på 4 eller højere:'],
    ['more than five', {}, `${ITEMS.length} punkter ligger på 4 eller højere. Her er 5 af de højeste:`],
    ['nothing scored', { score: 'not-relevant' }, 'Ingen punkter har en score.'],
  ])('%s', (_, given, sentence) => {
    expect(draftOf(given).da.strengths).toContain(sentence)
  })

  test('the highest come first, and at most five of them', () => {
    const { strengths } = draftOf({ except: { 'cti-c1': 5 } }).da
    const paragraphs = strengths.split('\n\n')
    expect(paragraphs).toHaveLength(6)
    expect(paragraphs[1]).toMatch(/^C1 .*, score 5: /)
  })

  test('without a note the words of the score stand there', () => {
    const anchor = allItems(CTI)[0]?.anchors[5]
    expect(draftOf({ score: 3, except: { 'cti-a1': 5 } }).da.strengths).toContain(anchor)
  })

  test('what asks for an action is no strength, wherever the band begins', () => {
    const instrument = { ...CTI, bands: [{ min: 1, label: 'Alle' }] }
    expect(draftOf({ score: 3, instrument }).da.strengths).toContain('Ingen punkter')
  })
})

describe('what to work on', () => {
  test.each<[string, Given, string]>([
    ['no item', {}, 'Ingen punkter ligger på 3 eller lavere. Derfor kræver ingen af dem en handling.'],
    ['one item', { except: { 'cti-a1': 3 } }, 'Ét punkt ligger på 3 eller lavere og kræver en handling:'],
    [
      'two items',
      { except: { 'cti-a1': 3, 'cti-a2': 1 } },
      '2 punkter ligger på 3 eller lavere og kræver en handling. Det laveste står først:\n\nA2 ',
    ],
    [
      'an item below the minimum',
      { except: { 'cti-a1': 2 }, instrument: { ...CTI, perItemMinimum: { 'cti-a1': 3 } } },
      'Punkt A1 ligger under skemaets mindstekrav.',
    ],
    [
      'two below the minimum',
      {
        except: { 'cti-a1': 2, 'cti-a2': 2 },
        instrument: { ...CTI, perItemMinimum: { 'cti-a1': 3, 'cti-a2': 3 } },
      },
      'Punkterne A1 og A2 ligger under skemaets mindstekrav.',
    ],
    ['nothing scored', { score: 'not-relevant' }, 'Ingen punkter har en score.'],
  ])('%s', (_, given, sentence) => {
    expect(draftOf(given).da.attention).toContain(sentence)
  })

  test('an item that is not relevant asks for nothing', () => {
    expect(draftOf({ except: { 'cti-a1': 'not-relevant' } }).da.attention).toContain('Ingen punkter')
  })
})

describe('development', () => {
  test.each<[string, Given, string]>([
    ['a first review', {}, 'Det er teamets første måling i metoden.'],
    [
      'a new version',
      { earlier: [{ instrument: instrumentOf('2.0.0') }] },
      'Den forrige måling er lavet med version 2.0.0 af skemaet og denne med version 1.0.0.',
    ],
    [
      'only self-assessments before',
      { earlier: [{ mode: 'self' }] },
      'Det er første gang, andre end teamet selv måler.',
    ],
    [
      'a first self-assessment',
      { mode: 'self', earlier: [{}] },
      'Det er teamets første selvvurdering i metoden.',
    ],
    [
      'one item up',
      { score: 3, except: { 'cti-a1': 5 }, earlier: [{ score: 3 }] },
      'Ét punkt er steget: A1 Tidsafgrænset forløb (fra 3 til 5).',
    ],
    [
      'two items down, the largest fall first',
      { score: 4, except: { 'cti-a1': 3, 'cti-a2': 1 }, earlier: [{ score: 4 }] },
      '2 punkter er faldet: A2 Tre lige lange faser (fra 4 til 1); A1 Tidsafgrænset forløb (fra 4 til 3).',
    ],
    ['more than can be named', { score: 4, earlier: [{ score: 3 }] }, ` og ${ITEMS.length - 10} til.`],
    ['none moved', { score: 4, earlier: [{ score: 4 }] }, `${ITEMS.length} punkter er uændrede.`],
    ['one unmoved', { score: 4, except: { 'cti-a1': 3 }, earlier: [{ score: 3 }] }, 'Ét punkt er uændret.'],
    [
      'an item that was not relevant then',
      { earlier: [{ scores: new Map([['cti-a1', 3]]) }] },
      'Ét punkt er steget',
    ],
  ])('%s', (_, given, sentence) => {
    expect(draftOf(given).da.development).toContain(sentence)
  })
})

describe('how it was made', () => {
  test.each<[string, Given, string]>([
    [
      'a visit',
      {},
      'To vurderere besøgte teamet den 15. juni 2026. De vurderede perioden fra 1. januar 2026 til 30. juni 2026 hver for sig',
    ],
    ['a desk review', { mode: 'desk' }, 'To vurderere gennemgik teamets sager på afstand den 15. juni 2026.'],
    [
      'a self-assessment',
      { mode: 'self' },
      'Det er en selvvurdering fra den 15. juni 2026. Teamet har selv vurderet perioden',
    ],
    ['the sample', {}, 'Vurdererne så på 10 af 40 forløb. Reglen er mindst 10.'],
    [
      'too small a sample',
      { seen: 8 },
      'Resultatet er foreløbigt, fordi vurdererne så på 8 forløb, og reglen er 10.',
    ],
    ['no sample', { seen: 0 }, 'Vurdererne så ikke på enkelte forløb.'],
    [
      'full agreement',
      {},
      `Før vurdererne talte sammen, havde de givet samme score på alle ${ITEMS.length} punkter.`,
    ],
    [
      'some disagreement',
      { other: { 'cti-a1': 3, 'cti-a2': 1 } },
      `samme score på ${ITEMS.length - 2} af ${ITEMS.length} punkter. På ${ITEMS.length - 1} af ${ITEMS.length} lå de højst ét trin fra hinanden.`,
    ],
    [
      'apart on relevance',
      { other: { 'cti-a1': 'not-relevant' } },
      'De så forskelligt på, om ét punkt var relevant.',
    ],
    ['nothing to compare', { score: 'not-relevant' }, 'kan ikke beregnes'],
    [
      'nobody far apart',
      { other: { 'cti-a1': 3 } },
      `På alle ${ITEMS.length} punkter lå de højst ét trin fra hinanden.`,
    ],
    [
      'no fact sheet and no check',
      { without: ['fact-sheet', 'check'] },
      'Vurdererne begyndte, før teamet havde afleveret faktaarket. Vurdererne gik videre, uden at teamet havde kontrolleret fakta.',
    ],
    ['the instrument', {}, 'version 1.0.0. Skemaet er videnscentrets eget og er ikke valideret.'],
  ])('%s', (_, given, sentence) => {
    expect(draftOf(given).da.basis).toContain(sentence)
  })

  test('a self-assessment says nothing of agreement', () => {
    expect(draftOf({ mode: 'self' }).da.basis).not.toMatch(/talte sammen|beregnes/)
  })
})

describe('every draft', () => {
  const long = Object.fromEntries(ITEMS.map((id) => [id, 'ø'.repeat(500)]))
  test.each<[string, Given]>([
    ['of the longest notes', { score: 2, notes: long, earlier: [{ score: 5 }] }],
    ['of high scores', { score: 5, notes: long, earlier: [{ score: 1 }] }],
    ['of nothing', { unrated: ITEMS }],
  ])('%s fits its fields in both languages and leaves no section empty', (_, given) => {
    const { da, en } = draftOf(given)
    for (const text of [da, en])
      for (const section of REPORT_SECTIONS) {
        expect(text[section].length, section).toBeLessThanOrEqual(SECTION_LIMIT)
        expect(text[section], section).toBe(text[section].trim())
        expect(text[section], section).toMatch(/\S/)
        expect(text[section], section).not.toMatch(/undefined|NaN|null| {2}/)
      }
  })

  test('says how many items there was no room for', () => {
    expect(draftOf({ score: 2, notes: long }).da.attention).toMatch(
      /\n\n\d+ punkter mere står i tabellen over alle punkter\.$/,
    )
  })

  test('is written in English too', () => {
    expect(draftOf({ earlier: [{ score: 3 }] }).en.standing).toBe(
      'Team Vestbyen has a total score of 4.00 on a scale from 1 to 5. That is "Høj fidelitet". The score rests on 10 cases. The total score has risen from 3.00 to 4.00 since the review before (period to 31 December 2025).',
    )
  })
})

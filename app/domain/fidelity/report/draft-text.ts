import { foldSpace } from '../../text.ts'
import { reviewBefore } from '../review/order.ts'
import { roundHalfUp } from '../scores/rounding.ts'
import { restsOnFew } from '../standing/result.ts'
import type { ReportNumbers } from './build-report.ts'
import type { DraftWords, Moved } from './draft-words.ts'
import { type ReportText, SECTION_LIMIT } from './report-text.ts'
import type { ReportItem } from './report.ts'

/** So many strong items are enough to see what the team can build on. */
const MOST_STRENGTHS = 5
/** So many items are named of those that rose, and of those that fell; the table has them all. */
const MOST_MOVED = 10

/**
 * The words the app writes for a report, from its numbers and the raters' notes alone: a draft for the
 * raters to make their own.
 * @param followUpAt items with this score or a lower one ask for an action, as the instrument says
 */
export function draftText(report: ReportNumbers, followUpAt: number, words: DraftWords): ReportText {
  return {
    standing: standing(report, words),
    strengths: strengths(report, followUpAt, words),
    attention: attention(report, followUpAt, words),
    development: development(report, words),
    basis: basis(report, words),
  }
}

type ScoredItem = ReportItem & { score: number }

const scored = ({ items }: ReportNumbers): ScoredItem[] =>
  items.flatMap((item) => (item.score === null ? [] : [{ ...item, score: item.score }]))

const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')
const paragraphs = (...parts: string[]) => parts.filter((part) => part !== '').join('\n\n')

function standing(report: ReportNumbers, words: DraftWords): string {
  const { team, total, scale, mode, cases } = report
  const few = restsOnFew(cases) ? words.fewCases(cases.seen, cases.needed, mode) : ''
  switch (total.status) {
    case 'not-relevant':
      return words.allNotRelevant(team)
    case 'provisional':
      return sentences(words.underNeededShare(team, total.scored, total.relevant), few)
    case 'scored':
      return sentences(
        words.total(team, total.level, scale, total.band.label),
        // Only a sum differs from the level: it counts points and not steps of the scale.
        total.total === total.level ? '' : words.points(total.total),
        words.builtOn(cases.seen),
        few,
        levelSince(report, words),
      )
  }
}

/** The entry of the trend that this one can be held against. All of a trend are of one instrument. */
function entryBefore({ trend, mode, instrument }: ReportNumbers) {
  const entries = trend.map((entry) => ({ ...entry, instrument: { ...instrument, version: entry.version } }))
  return reviewBefore({ mode, instrument }, entries.slice(0, -1))
}

function levelSince(report: ReportNumbers, words: DraftWords): string {
  const before = entryBefore(report)
  const level = report.trend.at(-1)?.level ?? null
  if (!before || before.level === null || level === null) return ''
  const step = roundHalfUp(level, 2) - roundHalfUp(before.level, 2)
  return words.level(step === 0 ? 'same' : step > 0 ? 'up' : 'down', before.level, level, before.periodTo)
}

/** The items of the highest band, the highest first. What asks for an action is no strength. */
function strengths(report: ReportNumbers, followUpAt: number, words: DraftWords): string {
  const limit = report.bands.at(-1)?.min ?? report.scale.max
  const items = scored(report)
  if (items.length === 0) return words.noItemScored
  const strong = items
    .filter(({ score }) => score >= limit && score > followUpAt)
    .toSorted((one, other) => other.score - one.score)
  const shown = strong.slice(0, MOST_STRENGTHS)
  return list([words.strong(strong.length, shown.length, limit)], shown, words)
}

/** The items that ask for an action, the lowest first. */
function attention(report: ReportNumbers, followUpAt: number, words: DraftWords): string {
  const items = scored(report)
  if (items.length === 0) return words.noItemScored
  const weak = items
    .filter(({ score }) => score <= followUpAt)
    .toSorted((one, other) => one.score - other.score)
  const below = report.total.status === 'scored' ? report.total.belowMinimum : []
  const labels = items.filter(({ id }) => below.includes(id)).map(({ label }) => label)
  const minimum = labels.length === 0 ? '' : words.belowMinimum(labels)
  return list([minimum, words.weak(weak.length, followUpAt)], weak, words)
}

/** Items one below the other, each with what the raters wrote or else the words of its score; as many as fit. */
function list(head: string[], items: ScoredItem[], words: DraftWords): string {
  let text = paragraphs(...head)
  for (const [place, item] of items.entries()) {
    const longer = paragraphs(text, words.item(item, item.score, foldSpace(item.note) || item.anchor))
    const more = words.moreItems(items.length - place)
    if (paragraphs(longer, more).length > SECTION_LIMIT) return paragraphs(text, more)
    text = longer
  }
  return text
}

function development(report: ReportNumbers, words: DraftWords): string {
  const { trend, mode, instrument } = report
  const earlier = trend.slice(0, -1)
  if (earlier.length === 0) return words.first
  if (!entryBefore(report)) {
    const sameKind = earlier.findLast((entry) => (entry.mode === 'self') === (mode === 'self'))
    return sameKind ? words.otherVersion(sameKind.version, instrument.version) : words.otherKind(mode)
  }

  const moved = scored(report).flatMap(({ label, title, score, before }): Moved[] =>
    before === null ? [] : [{ label, title, from: before, to: score }],
  )
  const step = ({ from, to }: Moved) => to - from
  const rose = moved.filter((item) => step(item) > 0).toSorted((one, other) => step(other) - step(one))
  const fell = moved.filter((item) => step(item) < 0).toSorted((one, other) => step(one) - step(other))
  const still = moved.length - rose.length - fell.length
  const named = (items: Moved[]) =>
    [items.slice(0, MOST_MOVED), Math.max(0, items.length - MOST_MOVED)] as const
  return paragraphs(
    levelSince(report, words),
    rose.length === 0 ? '' : words.rose(...named(rose)),
    fell.length === 0 ? '' : words.fell(...named(fell)),
    still === 0 ? '' : words.still(still),
  )
}

function basis(report: ReportNumbers, words: DraftWords): string {
  const { mode, reviewOn, periodFrom, periodTo, cases, without, agreement, instrument } = report
  return paragraphs(
    words.made(mode, reviewOn, periodFrom, periodTo),
    sentences(
      words.sample(cases, mode),
      restsOnFew(cases) ? words.fewCases(cases.seen, cases.needed, mode) : '',
    ),
    sentences(...without.map((step) => words.without[step])),
    agreement ? words.agreement(agreement) : '',
    words.instrument(instrument.title, instrument.version),
  )
}

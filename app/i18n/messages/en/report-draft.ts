import { formatMean } from '#app/components/fidelity/format-score.ts'
import type { DraftWords, Moved } from '#app/domain/fidelity/report/draft-words.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { listOf } from '../../list-of.ts'
import { fidelity } from './fidelity.ts'
import { fidelityReport } from './fidelity-report.ts'

const mean = (value: number) => formatMean('en', value)
const date = (day: string) => formatDate('en', day)
const limitOf = (limit: number) => formatNumber('en', limit, Number.isInteger(limit) ? 0 : 2)
const whoLooked = (mode: Mode) => (mode === 'self' ? 'The team' : 'The assessors')
const itemsOf = (count: number) => (count === 1 ? '1 item' : `${count} items`)
const casesOf = (count: number) => (count === 1 ? '1 case' : `${count} cases`)

/** "A2 Three phases (3 to 4); B1 Outreach (2 to 3) and 2 more". */
function moves(items: Moved[], unnamed: number) {
  const named = items.map(({ label, title, from, to }) => `${label} ${title} (from ${from} to ${to})`)
  return named.join('; ') + (unnamed > 0 ? ` and ${unnamed} more` : '')
}

const allOf = (items: number) => (items === 1 ? 'the one item' : `all ${items} items`)

function agreedOn(exact: number, items: number) {
  if (items === 1) return exact === 1 ? 'the same score on the one item that both had scored' : null
  if (exact === items) return `the same score on ${allOf(items)}`
  return exact === 0 ? null : `the same score on ${exact} of ${items} items`
}

/** The sentences of a report's draft. */
export const reportDraft: DraftWords = {
  total: (team, level, { min, max }, band) =>
    `${team} has a total score of ${mean(level)} on a scale from ${min} to ${max}. That is "${band}".`,
  points: (points) => `It is ${points} points in all.`,
  underNeededShare: (team, scored, relevant) =>
    `${team} has no total score, as only ${scored} of ${relevant} relevant items have a score. The result is provisional.`,
  allNotRelevant: (team) => `${team} has no total score, as all items are set to "Not relevant".`,
  builtOn: (cases) =>
    cases === 0 ? 'No single cases were looked at.' : `The score rests on ${casesOf(cases)}.`,
  fewCases: (seen, needed, mode) =>
    `The result is provisional, because ${whoLooked(mode).toLowerCase()} looked at ${casesOf(seen)} and the rule is ${needed}.`,
  level: (way, from, to, periodTo) => {
    const before = `the review before (period to ${date(periodTo)})`
    if (way === 'same') return `The total score is the same as in ${before}: ${mean(to)}.`
    return `The total score has ${way === 'up' ? 'risen' : 'fallen'} from ${mean(from)} to ${mean(to)} since ${before}.`
  },

  noItemScored: 'No items have a score.',
  strong: (count, shown, limit) => {
    if (count === 0) return `No items are at ${limitOf(limit)} or above yet.`
    const reached = `${itemsOf(count)} ${count === 1 ? 'is' : 'are'} at ${limitOf(limit)} or above`
    return count > shown ? `${reached}. Here are ${shown} of the highest:` : `${reached}:`
  },
  weak: (count, limit) => {
    if (count === 0) return `No items are at ${limitOf(limit)} or below, so none of them asks for an action.`
    if (count === 1) return `1 item is at ${limitOf(limit)} or below and asks for an action:`
    return `${count} items are at ${limitOf(limit)} or below and ask for an action. The lowest comes first:`
  },
  belowMinimum: (labels) =>
    labels.length === 1
      ? `Item ${labels[0]} is below the least that the instrument asks for.`
      : `Items ${listOf('en', labels)} are below the least that the instrument asks for.`,
  item: ({ label, title }, score, because) => `${label} ${title}, score ${score}: ${because}`,
  moreItems: (count) =>
    `${count === 1 ? '1 more item is' : `${count} more items are`} in the table of all items.`,

  first: "This is the team's first review in the method. The next can show whether anything has changed.",
  otherVersion: (before, now) =>
    `The review before was made with version ${before} of the instrument and this one with version ${now}. The items are not the same, so the two results cannot be compared directly. A new line begins here.`,
  otherKind: (mode) =>
    mode === 'self'
      ? "This is the team's first self-assessment in the method. It cannot be compared with the reviews that others have made."
      : "This is the first time that others than the team itself measure. The result cannot be compared with the team's self-assessments.",
  rose: (items, unnamed) =>
    `${itemsOf(items.length + unnamed)} ${items.length + unnamed === 1 ? 'has' : 'have'} risen: ${moves(items, unnamed)}.`,
  fell: (items, unnamed) =>
    `${itemsOf(items.length + unnamed)} ${items.length + unnamed === 1 ? 'has' : 'have'} fallen: ${moves(items, unnamed)}.`,
  still: (count) => `${itemsOf(count)} ${count === 1 ? 'is' : 'are'} unchanged.`,

  made: (mode, reviewOn, periodFrom, periodTo) => {
    const period = `the period from ${date(periodFrom)} to ${date(periodTo)}`
    if (mode === 'self')
      return `This is a self-assessment of ${date(reviewOn)}. The team itself has rated ${period}. A self-assessment cannot be compared with a review where somebody comes from outside.`
    const how = mode === 'visit' ? 'visited the team' : "went through the team's cases from a distance"
    return `Two assessors ${how} on ${date(reviewOn)}. Each rated ${period} alone, and afterwards they agreed on one score for each item.`
  },
  sample: ({ seen, total, needed }, mode) =>
    seen === 0
      ? `${whoLooked(mode)} looked at no single cases. The rule is ${needed} of the ${total} there were to choose from.`
      : `${whoLooked(mode)} looked at ${seen} of ${casesOf(total)}. The rule is at least ${needed}.`,
  without: fidelityReport.without,
  agreement: ({ items, exact, withinOne, relevanceApart }) => {
    const same = agreedOn(Math.round((exact ?? 0) * items), items)
    const near = Math.round((withinOne ?? 0) * items)
    const apart =
      relevanceApart === 0
        ? ''
        : ` They differed on whether ${itemsOf(relevanceApart)} ${relevanceApart === 1 ? 'was' : 'were'} relevant.`
    if (items === 0)
      return `How far the assessors agreed from the start cannot be calculated, as there is no item that both scored.${apart}`
    const first = `Before the assessors talked, they had given ${same ?? 'different scores on all items'}.`
    const within =
      exact === 1
        ? ''
        : ` On ${near === items ? allOf(items) : `${near} of ${items}`} they were at most one step apart.`
    return first + within + apart
  },
  instrument: (title, version) => `Measured with "${title}", version ${version}. ${fidelity.notValidated}`,
}

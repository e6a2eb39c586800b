import { formatMean } from '#app/components/fidelity/format-score.ts'
import type { DraftWords, Moved } from '#app/domain/fidelity/report/draft-words.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { listOf } from '../../list-of.ts'
import { fidelity } from './fidelity.ts'
import { fidelityReport } from './fidelity-report.ts'

const mean = (value: number) => formatMean('da', value)
const date = (day: string) => formatDate('da', day)
const limitOf = (limit: number) => formatNumber('da', limit, Number.isInteger(limit) ? 0 : 2)
const whoLooked = (mode: Mode) => (mode === 'self' ? 'Teamet' : 'Vurdererne')

/** "A2 Tre faser (3 til 4); B1 Opsøgning (2 til 3) og 2 til". */
function moves(items: Moved[], unnamed: number) {
  const named = items.map(({ label, title, from, to }) => `${label} ${title} (fra ${from} til ${to})`)
  return named.join('; ') + (unnamed > 0 ? ` og ${unnamed} til` : '')
}

const allOf = (items: number) => (items === 1 ? 'det ene punkt' : `alle ${items} punkter`)

function agreedOn(exact: number, items: number) {
  if (items === 1) return exact === 1 ? 'samme score på det ene punkt, som begge gav en score' : null
  if (exact === items) return `samme score på ${allOf(items)}`
  return exact === 0 ? null : `samme score på ${exact} af ${items} punkter`
}

/** The sentences of a report's draft. */
export const reportDraft: DraftWords = {
  total: (team, level, { min, max }, band) =>
    `${team} har en samlet score på ${mean(level)} på en skala fra ${min} til ${max}. Det svarer til "${band}".`,
  points: (points) => `Det er ${points} point i alt.`,
  underNeededShare: (team, scored, relevant) =>
    `${team} har ingen samlet score, for kun ${scored} af ${relevant} relevante punkter har en score. Resultatet er foreløbigt.`,
  allNotRelevant: (team) => `${team} har ingen samlet score, for alle punkter er sat til "Ikke relevant".`,
  builtOn: (cases) =>
    cases === 0 ? 'Der er ikke set på enkelte forløb.' : `Scoren bygger på ${cases} forløb.`,
  fewCases: (seen, needed, mode) =>
    `Resultatet er foreløbigt, fordi ${whoLooked(mode).toLowerCase()} så på ${seen} forløb, og reglen er ${needed}.`,
  level: (way, from, to, periodTo) => {
    const before = `den forrige måling (periode til ${date(periodTo)})`
    if (way === 'same') return `Den samlede score er den samme som ved ${before}: ${mean(to)}.`
    return `Den samlede score er ${way === 'up' ? 'steget' : 'faldet'} fra ${mean(from)} til ${mean(to)} siden ${before}.`
  },

  noItemScored: 'Ingen punkter har en score.',
  strong: (count, shown, limit) => {
    const reached = `ligger på ${limitOf(limit)} eller højere`
    if (count === 0) return `Ingen punkter ${reached} endnu.`
    if (count === 1) return `Ét punkt ${reached}:`
    return count > shown
      ? `${count} punkter ${reached}. Her er ${shown} af de højeste:`
      : `${count} punkter ${reached}:`
  },
  weak: (count, limit) => {
    const reached = `ligger på ${limitOf(limit)} eller lavere`
    if (count === 0) return `Ingen punkter ${reached}. Derfor kræver ingen af dem en handling.`
    if (count === 1) return `Ét punkt ${reached} og kræver en handling:`
    return `${count} punkter ${reached} og kræver en handling. Det laveste står først:`
  },
  belowMinimum: (labels) =>
    labels.length === 1
      ? `Punkt ${labels[0]} ligger under skemaets mindstekrav.`
      : `Punkterne ${listOf('da', labels)} ligger under skemaets mindstekrav.`,
  item: ({ label, title }, score, because) => `${label} ${title}, score ${score}: ${because}`,
  moreItems: (count) =>
    count === 1
      ? 'Ét punkt mere står i tabellen over alle punkter.'
      : `${count} punkter mere står i tabellen over alle punkter.`,

  first: 'Det er teamets første måling i metoden. Den næste kan vise, om noget har ændret sig.',
  otherVersion: (before, now) =>
    `Den forrige måling er lavet med version ${before} af skemaet og denne med version ${now}. Punkterne er ikke de samme, så de to resultater kan ikke sammenlignes direkte. En ny linje begynder her.`,
  otherKind: (mode) =>
    mode === 'self'
      ? 'Det er teamets første selvvurdering i metoden. Den kan ikke sammenlignes med de målinger, andre har lavet.'
      : 'Det er første gang, andre end teamet selv måler. Resultatet kan ikke sammenlignes med teamets selvvurderinger.',
  rose: (items, unnamed) =>
    items.length + unnamed === 1
      ? `Ét punkt er steget: ${moves(items, unnamed)}.`
      : `${items.length + unnamed} punkter er steget: ${moves(items, unnamed)}.`,
  fell: (items, unnamed) =>
    items.length + unnamed === 1
      ? `Ét punkt er faldet: ${moves(items, unnamed)}.`
      : `${items.length + unnamed} punkter er faldet: ${moves(items, unnamed)}.`,
  still: (count) => (count === 1 ? 'Ét punkt er uændret.' : `${count} punkter er uændrede.`),

  made: (mode, reviewOn, periodFrom, periodTo) => {
    const period = `perioden fra ${date(periodFrom)} til ${date(periodTo)}`
    if (mode === 'self')
      return `Det er en selvvurdering fra den ${date(reviewOn)}. Teamet har selv vurderet ${period}. En selvvurdering kan ikke sammenlignes med en måling, hvor nogen kommer udefra.`
    const how = mode === 'visit' ? 'besøgte teamet' : 'gennemgik teamets sager på afstand'
    return `To vurderere ${how} den ${date(reviewOn)}. De vurderede ${period} hver for sig og aftalte bagefter én score for hvert punkt.`
  },
  sample: ({ seen, total, needed }, mode) =>
    seen === 0
      ? `${whoLooked(mode)} så ikke på enkelte forløb. Reglen er ${needed} af de ${total} forløb, der var at vælge imellem.`
      : `${whoLooked(mode)} så på ${seen} af ${total} forløb. Reglen er mindst ${needed}.`,
  without: fidelityReport.without,
  agreement: ({ items, exact, withinOne, relevanceApart }) => {
    const same = agreedOn(Math.round((exact ?? 0) * items), items)
    const near = Math.round((withinOne ?? 0) * items)
    const apart =
      relevanceApart === 0
        ? ''
        : ` De så forskelligt på, om ${relevanceApart === 1 ? 'ét punkt var relevant' : `${relevanceApart} punkter var relevante`}.`
    if (items === 0)
      return `Hvor enige vurdererne var fra start, kan ikke beregnes, for de gav ikke begge en score på noget punkt.${apart}`
    const first = `Før vurdererne talte sammen, havde de givet ${same ?? 'forskellige scorer på alle punkter'}.`
    const within =
      exact === 1
        ? ''
        : ` På ${near === items ? allOf(items) : `${near} af ${items}`} lå de højst ét trin fra hinanden.`
    return first + within + apart
  },
  instrument: (title, version) => `Målt med "${title}", version ${version}. ${fidelity.notValidated}`,
}

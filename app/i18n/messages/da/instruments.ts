import type { Change } from '#app/domain/fidelity/instruments/changes.ts'
import type { Aggregation } from '#app/domain/fidelity/instruments/instrument.ts'

const aggregations: Record<Aggregation, string> = {
  mean_of_items: 'Gennemsnittet af alle punkter',
  mean_of_domains: 'Gennemsnittet af områdernes gennemsnit. Hvert område vejer lige meget',
  sum: 'Summen af alle punkter',
}
const changes: Record<Change, string> = { added: 'Nyt', removed: 'Udgået', changed: 'Ændret' }

/** The page of an instrument: everything in it, and how it is scored. */
export const instruments = {
  eyebrow: (method: string, version: string) => `${method} · version ${version}`,
  adapted: (organisation: string, of: string) =>
    `Lokal tilpasning for ${organisation} af version ${of}. Resultaterne kan ikke sammenlignes med andres.`,
  older: 'Der er en nyere version.',
  toNewest: (version: string) => `Se version ${version}`,
  scoring: 'Sådan bliver der regnet',
  scale: 'Skala',
  scaleFrom: (min: number, max: number) => `${min} til ${max}`,
  total: 'Samlet score',
  aggregations,
  neededShare: 'Krav til svar',
  neededShareOf: (percent: string) =>
    `Mindst ${percent} af de relevante punkter skal have en score. Ellers er der ingen samlet score`,
  bands: 'Niveauer',
  bandFrom: (from: string) => `fra ${from}`,
  followUp: 'Opfølgning',
  followUpAt: (score: number) => `Punkter med ${score} eller mindre kræver handling`,
  minimum: 'Mindstekrav',
  noMinimum: 'Ingen punkter har et mindstekrav',
  minimumOf: (score: number) => `skal have mindst ${score}`,
  includes: 'Fælles moduler',
  version: (version: string) => `version ${version}`,
  versionOf: (version: string, organisation: string) => `version ${version}, ${organisation}`,
  module: (module: string) => `Modul: ${module}`,
  evidence: 'Belæg:',
  factSheet: 'Faktaark',
  factSheetHint: 'Det oplyser teamet før målingen. Vurdererne ser det ved de punkter, det hører til.',
  usedAt: 'Bruges ved',
  changedSince: (version: string) => `Ændret siden version ${version}`,
  notCompared: 'Kurven over udviklingen bliver brudt, når versionen skifter.',
  noItemChanged: 'Ingen punkter er ændret.',
  changes,
  sources: 'Kilder',
  versions: 'Alle versioner',
  shown: 'den du ser nu',
}

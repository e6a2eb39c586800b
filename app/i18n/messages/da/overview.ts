import type { OverviewProblem } from '#app/domain/overview/overview-filter.ts'

const problems: Record<OverviewProblem, string> = {
  organisation: 'Vælg en organisation fra listen',
  method: 'Vælg en metode fra listen',
  month: 'Skriv måneden som 2026-11',
  order: 'Den sidste måned ligger før den første',
  long: 'Vælg højst fem år ad gangen',
}

/** All organisations and teams in figures, for administrators. */
export const overview = {
  title: 'Oversigt',
  intro: 'Alle organisationer og teams. Andele vises kun, når de er om mindst fem personer.',
  filter: 'Vælg, hvad tallene handler om',
  organisation: 'Organisation',
  allOrganisations: 'Alle organisationer',
  method: 'Metode',
  allMethods: 'Alle metoder',
  from: 'Fra måned',
  to: 'Til måned',
  monthHint: 'Fx 2026-11',
  problems,
  tooFew: 'For få',
  organisations: 'Organisationer',
  teams: 'Teams',
  team: 'Team',
  teamCount: 'Teams',
  members: 'Medarbejdere',
  certified: 'Med gyldigt bevis',
  share: 'Andel',
  shareInFile: 'Andel i procent',
  reviews: 'Målinger',
  nextReview: 'Næste måling senest',
  overdue: 'Over fristen',
  none: 'Der er ingen at vise.',
  certificates: 'Beviser efter metode og måned',
  certificatesHint:
    'Beviser, der gælder eller er udløbet, i den måned de er udstedt. De tilbagekaldte er ikke med.',
  month: 'Måned',
  total: 'I alt',
  most: (month: string, count: number) => `Flest i ${month}: ${count}.`,
  noCertificates: 'Der er ikke udstedt beviser i perioden.',
  fidelity: 'Fidelitet',
  done: 'Målt i perioden',
  underWay: 'I gang eller planlagt',
  due: 'Over fristen uden en ny måling',
  fileName: 'oversigt',
}

import type { LookPlace } from '#app/domain/people/look.ts'

/** Where somebody looked; `team` is the team's name, where it was the whole team they looked at. */
function where(place: LookPlace, team: string | null): string {
  switch (place) {
    case 'team-page':
      return `På siden om ${team ?? 'dit team'}`
    case 'person-page':
      return 'På siden om dig i dit team'
    case 'area-page':
      return `I listen over teams, hvor ${team ?? 'dit team'} står`
    case 'export':
      return `Hentede tabellen som fil${team ? `: ${team}` : ''}`
    case 'account':
      return 'På din konto hos videnscentret'
    case 'certificates':
      return 'I listen over udstedte beviser'
    case 'approvals':
      return 'I listen over praksisopgaver, der skal godkendes'
    case 'attendance':
      return 'På en side om fremmøde'
  }
}

/** What is kept of a person, for that person. */
export const looks = {
  title: 'Mine oplysninger',
  link: 'Se, hvem der har set dine oplysninger',
  rules: 'Hvem må se hvad',
  rulesList: [
    'Dine svar og dine refleksioner ser kun du.',
    'Hvor langt du er i et kursus, om prøven er bestået, dine beviser, dit fremmøde og dine frister ser lederne af dit team.',
    'Videnscentrets administratorer kan se din konto og dine beviser.',
    'Undervisere og administratorer ser med navn, hvem der har meldt en praksisopgave, og hvem der var til kursusdage, supervision og praksisfællesskab.',
    'Hvordan spørgsmål bliver besvaret, ser de uden navne.',
    'Er du fritaget fra et kursus, ser lederne af dit team begrundelsen.',
    'Teamets godkendte fidelitetsresultat ser teamets medarbejdere, teamets ledere og videnscentret. Det handler aldrig om én person.',
    'Andele vises ikke for færre end fem personer.',
  ],
  seen: 'Hvem har set dine oplysninger',
  seenHint:
    'Her står, hvem der har set, hvad du har gennemført, dit fremmøde, dine beviser, dine frister eller din konto. Ser den samme det flere gange på en dag, står det én gang. Har de set hele teamet, mens du var i det, står det her også.',
  nobody: 'Ingen har set dine oplysninger endnu.',
  day: 'Dag',
  who: 'Hvem',
  whereHead: 'Hvor',
  where,
}

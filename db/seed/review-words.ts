/** What the demo teams told of themselves; facts that are not here are 4. */
export const DEMO_FACTS: Record<string, string> = {
  fte: '7.5',
  'active-cases': '112',
  'ended-cases': '31',
  'supervision-meetings': '9',
  'staff-with-cases': '8',
  'staff-trained': '6',
  'staff-refreshed': '3',
  'posts-changed': '2',
}

/** What the assessors wrote where it explains a score. */
export const DEMO_NOTES: Record<string, string> = {
  'cti-a4': 'Gennemsnittet er 15 aktive forløb pr. fuldtidsstilling. To medarbejdere har over 20.',
  'cti-b2': 'Faseplanen er ofte skrevet, men den er dateret efter den anden uge i fasen.',
  'cti-c1': 'Kontakten begynder sent, når borgeren kommer fra et botilbud uden for kommunen.',
  'cti-d2': 'Mødet med netværket er aftalt i de fleste forløb, men kun holdt i halvdelen.',
  'cti-e1': 'Supervisionen er fast tirsdag og er aflyst få gange.',
}

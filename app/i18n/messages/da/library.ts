/** The library: what can be printed from the courses, and the glossary. */
export const library = {
  title: 'Bibliotek',
  lead: 'Kurserne på én side hver, og tjeklisterne fra lektionerne. Lavet til at skrive ud og have ved hånden.',
  empty: 'Der er ikke noget at skrive ud endnu.',
  summary: 'Kurset på én side',
  checklists: 'Tjeklister',
  checklistCount: (count: number) => (count === 1 ? '1 tjekliste' : `${count} tjeklister`),
  checklistsLead: 'Alle kursets tjeklister, lektion for lektion.',
  forPrint: 'Til udskrift',
  toCourse: 'Til kurset',
  howToPrint: 'Brug browserens udskriv. Menuen kommer ikke med på papiret.',
  glossary: {
    title: 'Ordbog',
    lead: (count: number) => `${count} fagord fra kurserne, med det engelske ord ved siden af.`,
    filter: 'Find et ord',
    submit: 'Find',
    all: 'Vis alle ord',
    count: (count: number) => (count === 1 ? '1 ord' : `${count} ord`),
    nothing: (typed: string) => `Ingen ord passer til „${typed}”.`,
    letters: 'Bogstaver',
    usedIn: 'Bruges i',
  },
}

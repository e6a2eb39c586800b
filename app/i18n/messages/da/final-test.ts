/** The final test of a course: before, during and after. */
export const finalTest = {
  title: 'Afsluttende prøve',
  lead: 'Prøven viser, om du kan bruge det, du har læst.',
  facts: (count: number, minutes: number, needed: number) => [
    `Der er ${count} spørgsmål. Det tager ca. ${minutes} minutter.`,
    `Du består med mindst ${needed} rigtige.`,
    'Der er ingen tidsgrænse. Dine svar bliver gemt, så du kan holde pause.',
    'Du får begrundelserne, når du har afleveret, og du kan tage prøven igen med det samme.',
  ],
  lessonsFirst: (missing: string) =>
    `Du kan godt tage prøven nu. Til kursusbeviset mangler du også ${missing}.`,
  start: 'Begynd prøven',
  again: 'Tag prøven igen',
  former: 'Dine tidligere forsøg',
  formerOne: (date: string, correct: number, total: number) => `${date}: ${correct} af ${total} rigtige`,
  passed: 'Bestået',
  notPassed: 'Ikke bestået',
  intro: (needed: number, total: number) =>
    `Du består med mindst ${needed} rigtige ud af ${total}. Ubesvarede spørgsmål tæller som forkerte.`,
  number: (number: number, total: number) => `Spørgsmål ${number} af ${total}`,
  chooseAll: 'Vælg alle, der passer',
  saved: (count: number, total: number) => `${count} af ${total} svar gemt`,
  leave: 'Gem og fortsæt senere',
  handIn: 'Aflever prøven',
  unansweredTitle: (count: number) =>
    count === 1 ? 'Du mangler at svare på 1 spørgsmål' : `Du mangler at svare på ${count} spørgsmål`,
  unansweredText: 'Det tæller som forkert, hvis du ikke svarer. Svar, eller aflever prøven igen, som den er.',
  handInAnyway: 'Aflever prøven, som den er',
  resultPassed: 'Du har bestået prøven',
  resultNotPassed: 'Du har ikke bestået prøven endnu',
  score: (correct: number, total: number) => `${correct} af ${total} rigtige`,
  needed: (needed: number) => `Du skal have mindst ${needed} rigtige.`,
  encourage: 'Læs begrundelserne herunder. Så kan du tage prøven igen med nye spørgsmål.',
  certificateReady: 'Kurset er gennemført, og dit kursusbevis er klar.',
  seeCertificate: 'Se og hent dit kursusbevis',
  review: 'Svar og begrundelser',
  right: 'Rigtigt',
  wrong: 'Forkert',
  rightOption: 'Rigtigt svar',
  wrongOption: 'Forkert svar',
  yourChoice: 'Dit valg',
  changed: (count: number) =>
    count === 1
      ? '1 spørgsmål er ændret siden og vises ikke.'
      : `${count} spørgsmål er ændret siden og vises ikke.`,
  toCourse: 'Til kurset',
}

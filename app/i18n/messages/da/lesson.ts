import type { NoteType } from '#app/domain/courses/guard/vocabulary.ts'

const noteTypes: Record<NoteType, string> = {
  husk: 'Husk',
  tip: 'Tip',
  eksempel: 'Eksempel',
  vigtigt: 'Vigtigt',
  tjek: 'Tjek jeres manual',
}

/** What stands around an author's text inside a lesson. */
export const lesson = {
  noteTypes,
  case: 'Opdigtet case',
  quiz: {
    eyebrow: 'Tjek din viden',
    save: 'Gem svar',
    again: 'Svar igen',
    right: 'Rigtigt.',
    notQuite: 'Ikke helt.',
    readReasons: 'Læs begrundelserne.',
    rightOption: 'Rigtigt svar.',
    wrongOption: 'Forkert.',
    otherOption: 'Passer ikke.',
    tryAgain: 'Prøv igen. Et vink kan hjælpe, hvis der er et.',
    triesLeft: (count: number) =>
      count === 1
        ? 'Du har ét forsøg mere, før svaret vises.'
        : `Du har ${count} forsøg mere, før svaret vises.`,
    hint: 'Vis et vink',
    choose: 'Vælg',
    solution: (answer: string) => `Det rigtige er: ${answer}.`,
    fillGaps: 'Skriv de ord, der mangler.',
    blank: (number: number) => `Ord ${number}`,
    rightWord: 'rigtigt',
    wrongWord: 'ikke rigtigt',
    moveUp: 'Flyt op:',
    moveDown: 'Flyt ned:',
    movedTo: (number: number, total: number) => `Flyttet til nummer ${number} af ${total}.`,
    rightOrder: 'Den rigtige rækkefølge:',
  },
  reflect: {
    eyebrow: 'Tænk efter',
    label: 'Dine tanker',
    hint: 'Kun du kan se det, du skriver. Skriv ingen navne eller CPR-numre.',
    save: 'Gem',
  },
  story: {
    whatNow: 'Hvad gør du?',
    step: (number: number) => `Trin ${number}`,
    ending: 'Sådan gik det',
    ended: 'Casen er slut. Under teksten står, hvad dine valg betød.',
    chosen: 'Du valgte:',
    elsewhere: 'Du har allerede valgt her. Casen står, hvor du kom til.',
    debrief: 'Din vej, og hvad den betød',
    about: 'Fra fidelitetsskemaet:',
    restart: 'Prøv en anden vej',
  },
  tasks: { eyebrow: 'Opgave', save: 'Gem' },
  cards: { eyebrow: 'Kort', turn: 'Vend kortet' },
  anchor: {
    eyebrow: 'Fra fidelitetsskemaet',
    from: (instrument: string, version: string) => `${instrument}, version ${version}`,
    steps: (count: number) => `Se de ${count} trin`,
  },
  phases: { contactFalls: 'Kontakten falder undervejs' },
  figure: { inWords: 'Billedet i ord' },
  media: { transcript: 'Læs det som tekst', captions: 'Undertekster' },
  source: { name: (number: string, title: string) => `Kilde ${number}: ${title}` },
  footnotes: { heading: 'Noter', back: 'Tilbage til teksten' },
}

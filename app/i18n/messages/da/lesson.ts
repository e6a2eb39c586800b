import type { NoteType } from '#app/domain/courses/vocabulary.ts'

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
    readReasons: 'Læs begrundelsen ved hvert svar.',
    rightOption: 'Rigtigt svar',
    wrongOption: 'Forkert',
  },
  reflect: {
    eyebrow: 'Tænk efter',
    label: 'Dine tanker',
    hint: 'Kun du kan se det, du skriver. Skriv ingen navne eller CPR-numre.',
    save: 'Gem',
  },
  tasks: 'Opgave',
  footnotes: { heading: 'Noter', back: 'Tilbage til teksten' },
}

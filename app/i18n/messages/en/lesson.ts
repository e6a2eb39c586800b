import type { lesson as da } from '../da/lesson.ts'

export const lesson: typeof da = {
  noteTypes: {
    husk: 'Remember',
    tip: 'Tip',
    eksempel: 'Example',
    vigtigt: 'Important',
    tjek: 'Check your manual',
  },
  case: 'Invented case',
  quiz: {
    eyebrow: 'Check what you know',
    save: 'Save answer',
    again: 'Answer again',
    right: 'Right.',
    notQuite: 'Not quite.',
    readReasons: 'Read the reason at each option.',
    rightOption: 'Right answer',
    wrongOption: 'Wrong',
  },
  reflect: {
    eyebrow: 'Think it over',
    label: 'Your thoughts',
    hint: 'Only you can see what you write. Write no names or CPR numbers.',
    save: 'Save',
  },
  tasks: 'Exercise',
  footnotes: { heading: 'Notes', back: 'Back to the text' },
}

import type { Messages } from '../da.ts'

export const library: Messages['library'] = {
  title: 'Library',
  lead: 'Each course on one page, and the checklists from the lessons. Made to be printed and kept at hand.',
  empty: 'There is nothing to print yet.',
  summary: 'The course on one page',
  checklists: 'Checklists',
  checklistCount: (count) => (count === 1 ? '1 checklist' : `${count} checklists`),
  checklistsLead: 'All checklists of the course, lesson by lesson.',
  forPrint: 'To print',
  toCourse: 'To the course',
  howToPrint: 'Use the print function of your browser. The menu stays off the paper.',
  glossary: {
    title: 'Glossary',
    lead: (count) => `${count} terms from the courses, with the Danish term beside each.`,
    filter: 'Find a term',
    submit: 'Find',
    all: 'Show all terms',
    count: (count) => (count === 1 ? '1 term' : `${count} terms`),
    nothing: (typed) => `No term matches “${typed}”.`,
    letters: 'Letters',
    usedIn: 'Used in',
  },
}

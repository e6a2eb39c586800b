import type { Messages } from '../da.ts'

export const search: Messages['search'] = {
  title: 'Search',
  titleFor: (typed) => `Search: ${typed}`,
  label: 'What are you looking for?',
  submit: 'Search',
  help: 'Search all lessons, the glossary and the library. The beginning of a word is enough, and small misspellings do not matter. The lessons are in Danish.',
  browse: 'You can also browse:',
  count: (count) => (count === 1 ? '1 result' : `${count} results`),
  best: (count) => `The ${count} best results`,
  more: (count) => `Show ${count} more`,
  meant: (typed, meant) => `No results for “${typed}”. Showing results for “${meant}”.`,
  someWords: 'No page has all the words. These pages have some of them.',
  nothing: (typed) => `No results for “${typed}”.`,
  nothingHelp: 'Try fewer words, or another word for the same thing.',
  kinds: { lesson: 'Lesson', term: 'Term', library: 'Library' },
}

import type { Entry } from '#app/domain/search/entry.ts'

const kinds: Record<Entry['kind'], string> = { lesson: 'Lektion', term: 'Fagord', library: 'Bibliotek' }

/** The search page. */
export const search = {
  title: 'Søg',
  titleFor: (typed: string) => `Søg: ${typed}`,
  label: 'Hvad leder du efter?',
  submit: 'Søg',
  help: 'Her kan du søge i alle lektioner, i ordbogen og i biblioteket. Begyndelsen af et ord er nok, og du behøver ikke stave helt rigtigt.',
  browse: 'Du kan også bladre:',
  count: (count: number) => (count === 1 ? '1 resultat' : `${count} resultater`),
  best: (count: number) => `De ${count} bedste resultater`,
  more: (count: number) => `Vis ${count} mere`,
  meant: (typed: string, meant: string) =>
    `Ingen resultater for „${typed}”. Viser resultater for „${meant}”.`,
  someWords: 'Ingen side har alle ordene. Her er sider med nogle af dem.',
  nothing: (typed: string) => `Ingen resultater for „${typed}”.`,
  nothingHelp: 'Prøv med færre ord, eller med et andet ord for det samme.',
  kinds,
}

import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import type { ImportedThing } from '#app/domain/imports/import.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type StaysView = {
  count: number
  things: { note: number; thing: ImportedThing; name: string }[]
  page: number
  pages: number
}

/** What undoing leaves, by name, and why. */
export function KeptTable({ title, things, page, pages }: StaysView & { title: string }) {
  const t = useMessages().imports
  return (
    <section>
      <h2>{title}</h2>
      <p>{t.keptWhy}</p>
      <Table caption={title} captionHidden head={[t.name, t.keptThing]}>
        {things.map(({ note, thing, name }) => (
          <tr key={note}>
            <th scope="row">{name}</th>
            <td>{t.things[thing]}</td>
          </tr>
        ))}
      </Table>
      <Pages page={page} pages={pages} />
    </section>
  )
}

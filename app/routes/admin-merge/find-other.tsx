import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { mergeAddress, type Named, type Others } from './merge-view.ts'

/** The accounts to choose from; to begin with, those of the same name. */
export function FindOther({ kept, others: { typed, people, page, pages } }: { kept: Named; others: Others }) {
  const t = useMessages().merge
  return (
    <section className="stack" aria-labelledby="find">
      <h2 id="find">{t.find}</h2>
      <Form className="stack" role="search" aria-labelledby="find" key={typed}>
        <Field
          id="q"
          name="q"
          type="search"
          label={t.findHint}
          defaultValue={typed}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          spellCheck={false}
        />
        <div>
          <Button variant="secondary">{t.submit}</Button>
        </div>
      </Form>
      {people.length === 0 ? (
        <p role="status">{t.none}</p>
      ) : (
        <Table caption={t.find} captionHidden head={[t.name, t.email, t.teams, t.chosen]}>
          {people.map(({ id, name, email, teams }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{email}</td>
              <td>{teams.join(', ') || '\u2013'}</td>
              <td>
                <Link
                  className="ds-link"
                  to={mergeAddress(kept.id, id)}
                  aria-label={t.chooseFor(name, email)}
                >
                  {t.choose}
                </Link>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pages page={page} pages={pages} />
    </section>
  )
}

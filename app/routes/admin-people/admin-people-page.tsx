import { Link, useLocation } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import type { Sort } from '#app/domain/list-query.ts'
import type { PeopleSort } from '#app/domain/people/people-filter.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FindForm, type FindFormProps } from './find-form.tsx'
import { PeopleTable, type PersonRow } from './people-table.tsx'

type AdminPeoplePageProps = FindFormProps & {
  people: PersonRow[]
  sort: Sort<PeopleSort>
  count: number
  page: number
  pages: number
}

/** Everyone with an account: find somebody, or make one more. */
export function AdminPeoplePage({ people, sort, count, page, pages, ...form }: AdminPeoplePageProps) {
  const { people: t, lists } = useMessages()
  const { search } = useLocation()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <p className="row">
        <ButtonLink to="/admin/personer/ny">{t.add}</ButtonLink>
        <ButtonLink variant="secondary" to="/admin/personer/import">
          {t.import}
        </ButtonLink>
      </p>
      <FindForm {...form} />
      <section>
        <h2>{t.count(count)}</h2>
        {count === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <PeopleTable people={people} sort={sort} />
            <Pages page={page} pages={pages} />
            <p>
              <Link className="ds-link" to={`/admin/personer/fil/personer.csv${search}`} reloadDocument>
                {lists.csv}
              </Link>
            </p>
          </>
        )}
      </section>
    </main>
  )
}

import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Sort, sortAddress } from '#app/domain/list-query.ts'

/** The heading of a column that the list can be sorted by. */
type SortableHead = { label: string; sortedBy: string }

type TableProps = {
  caption: string
  head: (ReactNode | SortableHead)[]
  children: ReactNode
  captionHidden?: boolean
  /** How the rows are sorted, where a heading can be pressed to sort them otherwise. */
  sort?: Sort
}

/** A table that scrolls inside itself on a narrow screen, also by keyboard. */
export function Table({ caption, head, children, captionHidden, sort }: TableProps) {
  return (
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="ds-table" data-zebra="true">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, place) =>
              isSortable(cell) && sort ? (
                <SortHead key={place} {...cell} sort={sort} />
              ) : (
                <th scope="col" key={place}>
                  {isSortable(cell) ? cell.label : cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

const isSortable = (cell: ReactNode | SortableHead): cell is SortableHead =>
  typeof cell === 'object' && cell !== null && 'sortedBy' in cell

/** A link, so that a list is sorted without scripts too, and the address can be passed on. */
function SortHead({ label, sortedBy, sort }: SortableHead & { sort: Sort }) {
  const { search } = useLocation()
  const direction = sort.by !== sortedBy ? 'none' : sort.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={direction}>
      <Link className="sort-link" to={sortAddress(search, sortedBy, sort)} preventScrollReset>
        {label}
      </Link>
    </th>
  )
}

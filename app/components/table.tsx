import type { ReactNode } from 'react'

type TableProps = { caption: string; head: ReactNode[]; children: ReactNode; captionHidden?: boolean }

/** A table that scrolls inside itself on a narrow screen, also by keyboard. */
export function Table({ caption, head, children, captionHidden }: TableProps) {
  return (
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="ds-table" data-zebra="true">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, place) => (
              <th scope="col" key={place}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

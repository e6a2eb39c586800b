import type { ComponentProps } from 'react'

/** A table that scrolls inside itself on a narrow screen, also by keyboard. Its name is its headings. */
export function ScrollTable({ 'aria-label': label, ...table }: ComponentProps<'table'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table className="ds-table" {...table} />
    </section>
  )
}

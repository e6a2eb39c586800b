import type { ComponentProps } from 'react'

/**
 * A table that scrolls inside itself on a narrow screen, also by keyboard. Its name is its headings;
 * it is no landmark, as two tables may well have the same.
 */
export function ScrollTable({ 'aria-label': label, ...table }: ComponentProps<'table'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="ds-table" {...table} />
    </div>
  )
}

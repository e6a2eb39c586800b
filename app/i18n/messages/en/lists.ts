import type { lists as danish } from '../da/lists.ts'

export const lists: typeof danish = {
  pages: 'Pages',
  pagesOf: (list: string) => `Pages: ${list}`,
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  filter: 'Show',
  showAll: 'Show all',
  export: 'Download the table',
  csv: 'Download as CSV',
  xlsx: 'Download as Excel',
}

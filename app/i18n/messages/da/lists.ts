/** Lists of several pages, sorted and filtered. */
export const lists = {
  pages: 'Sider',
  pagesOf: (list: string) => `Sider: ${list}`,
  previous: 'Forrige side',
  next: 'Næste side',
  pageOf: (page: number, pages: number) => `Side ${page} af ${pages}`,
  filter: 'Vis',
  showAll: 'Vis alle',
  export: 'Hent tabellen',
  csv: 'Hent som CSV',
  xlsx: 'Hent som Excel',
}

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

/** What the cells of a page's first table say, row by row without the head. */
export function tableCells(html: string): string[][] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
  return [...body.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(td|th)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => text(cell)),
  )
}

/** What the headings of its columns say. */
export function tableHead(html: string): string[] {
  const head = /<thead>(.*?)<\/thead>/s.exec(html)?.[1] ?? ''
  return [...head.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map(([, cell = '']) => text(cell))
}

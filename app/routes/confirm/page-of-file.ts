/**
 * The page that a file belongs to, by its address; null for what is a page itself. A browser that has fetched a
 * file stays where it was, so whoever asked for one must find a way back there.
 *
 *     pageOfFile('/team/team-nord/fil/hold.csv?status=bevis') // '/team/team-nord?status=bevis'
 */
export function pageOfFile(address: string): string | null {
  const [page, file] = address.split('/fil/')
  if (page === undefined || file === undefined) return null
  const query = file.indexOf('?')
  return query === -1 ? page : page + file.slice(query)
}

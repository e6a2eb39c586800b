/** A form as it stands in a page: where it goes, and what each of its fields holds. */
export type PageForm = { address: string; fields: [name: string, value: string][] }

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value
    ?.replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
}

/** The forms of a page that post something, as a browser without scripts would read them. */
export function formsIn(html: string, address: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>([^]*?)<\/form>/g)].flatMap(([form, inside = '']) => {
    const [head = ''] = /<form\b[^>]*>/.exec(form) ?? []
    if (attribute(head, 'method') !== 'post') return []
    const fields = [...inside.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].flatMap(
      ([tag]): [string, string][] => {
        const name = attribute(tag, 'name')
        return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']]
      },
    )
    return [{ address: attribute(head, 'action') ?? address, fields }]
  })
}

/** `Page – Course – Fodfæste`: the most telling part first. */
export function pageTitle(...parts: (string | undefined)[]): string {
  return [...parts.filter(Boolean), 'Fodf\u00e6ste'].join(' \u2013 ')
}

/**
 * Whether a browser asks for a page, as it does when a form is posted without scripts. Our own scripts
 * post in the background and ask for data.
 */
export function wantsDocument(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

import { notFound } from '#app/http/responses.ts'

/** Every address that the map does not know. */
export function loader() {
  throw notFound('Page')
}

export const action = loader

export default function NotFoundRoute() {
  return null
}

import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
// What Remix's own hooks are made of.
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'

/** The HTML of a view as the server sends it, in Danish. */
export async function render(element: ReactElement, address = '/'): Promise<string> {
  const handler = createStaticHandler([{ path: '*', element }])
  const context = await handler.query(new Request(`http://127.0.0.1${address}`))
  if (context instanceof Response) throw new Error('A view does not answer with a response')
  const router = createStaticRouter(handler.dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />)
}

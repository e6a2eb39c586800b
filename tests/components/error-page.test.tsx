import { renderToStaticMarkup } from 'react-dom/server'
// What Remix's own hooks are made of.
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { ErrorPage } from '#app/components/error-page.tsx'

const CENTRE = { name: 'Centret', email: 'hjaelp@centret.dk', phone: '', logo: null }

/** The page for something thrown below the root, whose own data is this. */
async function pageFor(thrown: unknown, root: { centre: typeof CENTRE } | null = { centre: CENTRE }) {
  const broken = {
    path: '*',
    element: null,
    errorElement: <ErrorPage />,
    loader: () => {
      throw thrown
    },
  }
  const handler = createStaticHandler([{ id: 'root', path: '', loader: () => root, children: [broken] }])
  const context = await handler.query(new Request('http://127.0.0.1/side'))
  if (context instanceof Response) throw new Error('A view does not answer with a response')
  const router = createStaticRouter(handler.dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />)
}

const failure = () => Response.json({ requestId: 'K7PXQ2M9RD' }, { status: 500 })

test('a failure has its number, and says whom to tell', async () => {
  const html = await pageFor(failure())
  expect(html).toContain('Der gik noget galt hos os')
  expect(html).toContain('<strong>Fejlnummer: K7PXQ2M9RD</strong>')
  expect(html).toContain('href="mailto:hjaelp@centret.dk"')
})

test.each([
  ['has no address', { centre: { ...CENTRE, email: '' } }],
  ['is not known', null],
])('where the centre %s, the number stands alone', async (_, root) => {
  const html = await pageFor(failure(), root)
  expect(html).toContain('Fejlnummer: K7PXQ2M9RD')
  expect(html).not.toContain('mailto:')
})

test.each([
  ['what is not there', new Response('', { status: 404 }), 'Siden findes ikke'],
  ['an error in the browser', new Error('No "Mette"'), 'Der gik noget galt hos os'],
])('%s has no number, and no more is said of it', async (_, thrown, title) => {
  const html = await pageFor(thrown)
  expect(html).toContain(title)
  expect(html).not.toMatch(/Fejlnummer|Mette/)
})

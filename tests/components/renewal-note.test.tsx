import { expect, test } from 'vitest'
import { RenewalNote } from '#app/components/renewal-note.tsx'
import type { RenewalOutlook } from '#app/domain/progress/renewal-outlook.ts'
import { render } from '#tests/support/render.tsx'

const to = '/kurser/c-1#forny'

test.each<{ outlook: RenewalOutlook; says: string; link: string | null }>([
  {
    outlook: { kind: 'opens', on: '2027-12-02', to: '/kurser/c-1' },
    says: 'Du kan forny beviset fra 2. december 2027.',
    link: '/kurser/c-1',
  },
  {
    outlook: { kind: 'short', missing: [{ kind: 'lessons', count: 1 }, { kind: 'supervision' }], to },
    says: 'Du kan forny nu. Du mangler 1 lektion og godkendelse af din supervision, før du får det nye bevis.',
    link: to,
  },
  { outlook: { kind: 'short', missing: [], to }, says: 'Du kan forny nu. <a', link: to },
  {
    outlook: { kind: 'whole', missing: [{ kind: 'days', count: 2 }], to },
    says: 'Du kan få et nyt bevis ved at tage hele kurset igen. Du mangler 2 kursusdage, før du får det nye bevis.',
    link: to,
  },
  { outlook: { kind: 'gone' }, says: 'Kurset findes ikke længere, så beviset kan ikke fornyes.', link: null },
])('the holder is told: $says', async ({ outlook, says, link }) => {
  const note = await render(<RenewalNote outlook={outlook} courseTitle="CTI grundkursus" />)
  expect(note).toContain(says)
  expect(note.match(/href="([^"]*)"/)?.[1] ?? null).toBe(link)
})

import { expect, test } from 'vitest'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import { findPointers } from '#app/domain/privacy/pointers.ts'
import { render } from '#tests/support/render.tsx'

const draw = (text: string) => render(<PointerWarning pointers={findPointers(text)} />)

test('the warning says what was found and what it looks like, aloud and in words', async () => {
  const page = await draw('Besøg hos Hanne Juul på Vestergade 12, ring 31 22 33 44')
  expect(page).toContain('role="status"')
  expect(page.replaceAll('&quot;', '"')).toContain(
    'Gemt. Det ser ud til, at teksten nævner nogen: "Hanne Juul" (navn), "Vestergade 12" (adresse) og ' +
      '"31 22 33 44" (telefonnummer). Fjern det, hvis det handler om en borger.',
  )
})

test('nothing found, nothing said', async () => {
  expect(await draw('Ti af tolv forløb har en plan.')).toBe('')
})

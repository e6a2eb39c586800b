import { expect, test } from 'vitest'
import { ReasonForm } from '#app/routes/fidelity-review/reason-form.tsx'
import { render } from '#tests/support/render.tsx'

test('of two forms on a page the one that was sent says that it did not get through', async () => {
  const reply = { status: 'offline', sent: 'cancel', cause: 'network' } as const
  const forms = ['begin-without-facts', 'cancel'] as const
  const drawn = await Promise.all(
    forms.map((move) => render(<ReasonForm move={move} address="/fidelitet/1" reply={reply} />)),
  )
  expect(drawn.map((form) => form.includes('Der er ingen forbindelse'))).toEqual([false, true])
})

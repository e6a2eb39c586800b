import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** What came of asking: the passkey's answer as text, to be posted; or why there is none. */
export type PasskeyAnswer =
  | { status: 'answered'; answer: string }
  | { status: 'confirm' }
  | { status: 'cancelled' | 'exists' | 'failed' }

/**
 * Lets the browser make a passkey, or use one. What it needs for that is loaded when it is asked for: nearly
 * nobody who opens the page presses.
 */
export async function askPasskey(use: 'ny' | 'brug'): Promise<PasskeyAnswer> {
  try {
    const [{ startAuthentication, startRegistration }, options] = await Promise.all([
      import('@simplewebauthn/browser'),
      fetch(`/noegle/${use}`, { method: 'POST' }),
    ])
    if (options.status === 403) return { status: 'confirm' }
    if (!options.ok) return { status: 'failed' }
    const answer =
      use === 'ny'
        ? await startRegistration({ optionsJSON: await readMaking(options) })
        : await startAuthentication({ optionsJSON: await readUse(options) })
    return { status: 'answered', answer: JSON.stringify(answer) }
  } catch (error) {
    return { status: whyNot(error) }
  }
}

// Our own server has written them, in the library's own types.
const readMaking = (options: Response): Promise<PublicKeyCredentialCreationOptionsJSON> => options.json()
const readUse = (options: Response): Promise<PublicKeyCredentialRequestOptionsJSON> => options.json()

/** Browsers say little on purpose: a question that was closed and one that found no passkey sound alike. */
function whyNot(error: unknown): 'cancelled' | 'exists' | 'failed' {
  if (!(error instanceof Error)) return 'failed'
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'cancelled'
  return error.name === 'InvalidStateError' ? 'exists' : 'failed'
}

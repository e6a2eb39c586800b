import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { removeApp, renewCodes } from './factor-moves.server.ts'
import { addPasskey, namePasskey, takePasskeyAway } from './passkey-moves.server.ts'
import { givePassword } from './password-moves.server.ts'
import type { Move } from './reply.ts'
import { endOne, endOthers } from './session-moves.server.ts'

/** Who asks for what. `address`: the network address the request came from. */
export type Asked = {
  person: SignedInPerson
  request: Request
  move: Move
  form: FormData
  address: string
}

const MAKE = {
  'change-password': givePassword,
  'renew-codes': renewCodes,
  'remove-app': removeApp,
  'add-passkey': addPasskey,
  'name-passkey': namePasskey,
  'remove-passkey': takePasskeyAway,
  'end-session': endOne,
  'end-others': endOthers,
} satisfies Record<Move, unknown>

/** Does what is asked for, or says why not. */
export const makeMove = (asked: Asked) => MAKE[asked.move](asked)

import { data, redirect } from '@remix-run/node'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import * as imports from '#app/domain/imports/imports.server.ts'
import { importHasManagers } from '#app/domain/imports/look-through.server.ts'
import type { Move, Reply } from './reply.ts'

type Asked = { admin: { email: string }; id: string; move: Move; form: FormData; address: string }

/** Does what a button asks. What is under way already, as after a second click, is left to go on. */
export async function makeMove({ admin, id, move, form, address }: Asked) {
  switch (move) {
    case 'start': {
      const invites = form.get('invites') === 'yes'
      const refused = await refusalOf(admin, id, form, address)
      if (refused)
        return data<Reply>({ ...refused, invites }, { status: refused.status === 'wait' ? 429 : 400 })
      imports.startImport(id, invites)
      break
    }
    case 'stop':
      imports.stopImport(id)
      break
    case 'go-on':
      imports.goOnWithImport(id)
      break
    case 'undo':
      imports.undoImport(id)
      break
    case 'forget':
      return redirect(imports.forgetImport(id) ? '/admin/personer/import' : `/admin/personer/import/${id}`)
  }
  return redirect(`/admin/personer/import/${id}`)
}

/** Whoever makes managers shows once more who they are. */
async function refusalOf(admin: { email: string }, id: string, form: FormData, address: string) {
  if (imports.findImport(id)?.state !== 'checked' || !importHasManagers(id)) return null
  const own = await confirmOwnPassword(admin, form, address)
  switch (own.status) {
    case 'confirmed':
      return null
    case 'wait':
      return { status: 'wait' as const, minutes: own.minutes }
    default:
      return { status: 'wrong' as const, problem: `password-${own.status}` as const }
  }
}

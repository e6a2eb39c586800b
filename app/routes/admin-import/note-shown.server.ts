import { accountsAt, peopleOfChanges } from '#app/domain/imports/people-shown.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import type { importView } from './import-view.server.ts'

/** Enters that somebody has read of the people whom an import names; those who have an account see it themselves. */
export function noteShown(
  viewer: { id: string },
  importId: string,
  view: NonNullable<ReturnType<typeof importView>>,
) {
  if (view.shows === 'progress' || view.shows === 'result') return
  const shown =
    view.shows === 'rows'
      ? accountsAt(view.shown.map(({ email }) => email))
      : peopleOfChanges(view.things.map(({ note }) => note))
  noteLook(viewer, 'account', 'person', shown)
  auditAlone({ actorId: viewer.id, action: 'read', subject: { kind: 'import', id: importId } })
}

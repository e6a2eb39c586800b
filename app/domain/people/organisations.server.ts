import { eq } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { organisations } from '#db/schema/index.ts'
import { auditPlace } from './audit-place.server.ts'
import { sortKey } from './names.ts'
import type { OrganisationKind } from './organisation-kinds.ts'
import type { NewOrganisation } from './place-form.ts'
import type { Refusal } from './place-reply.ts'
import { isTaken } from './taken-name.server.ts'

/** What came of making or changing a place: it stands, or what was wrong. */
export type Outcome = { id: string } | Refusal

export const TAKEN = { problems: { name: 'nameTaken' } } as const satisfies Outcome
export const PARENT_GONE = { problems: { parent: 'parentGone' } } as const satisfies Outcome

type Facts = { name: string; kind: OrganisationKind }

export function findOrganisation(id: string): (Facts & { id: string }) | null {
  const columns = { id: organisations.id, name: organisations.name, kind: organisations.kind }
  return db.select(columns).from(organisations).where(eq(organisations.id, id)).get() ?? null
}

/** Makes an organisation; sent twice, it is one. No two have the same name. */
export function createOrganisation({ id, ...facts }: NewOrganisation): Outcome {
  return write((tx) => {
    const known = tx.select().from(organisations).where(eq(organisations.id, id)).get()
    if (known?.name === facts.name && known.kind === facts.kind) return { id }
    if (isTaken(tx, organisations, facts)) return TAKEN
    // The page was gone back to, and another one made from it.
    const made = insertOrganisation(tx, { ...facts, id: known ? crypto.randomUUID() : id })
    auditPlace(tx, 'organisation', made, 'made')
    return { id: made }
  })
}

/** Whoever calls has made sure that the name is free. */
export function insertOrganisation(
  tx: Tx,
  { id = crypto.randomUUID(), name, kind }: Facts & { id?: string },
): string {
  tx.insert(organisations)
    .values({ id, name, kind, sortKey: sortKey(name) })
    .run()
  return id
}

export function changeOrganisation(id: string, { name, kind }: Facts): Outcome {
  return write((tx) => {
    if (isTaken(tx, organisations, { id, name })) return TAKEN
    const before = tx.select().from(organisations).where(eq(organisations.id, id)).get()
    const changed = [before?.name !== name && 'name', before?.kind !== kind && 'kind'] as const
    auditPlace(tx, 'organisation', id, ...changed.filter((change) => change !== false))
    tx.update(organisations)
      .set({ name, kind, sortKey: sortKey(name) })
      .where(eq(organisations.id, id))
      .run()
    return { id }
  })
}

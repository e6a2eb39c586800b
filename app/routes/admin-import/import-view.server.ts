import type { ImportHead } from '#app/domain/imports/imports.server.ts'
import { hasFile } from '#app/domain/imports/imports.server.ts'
import { changesOf, keptAmong } from '#app/domain/imports/kept.server.ts'
import { keptThings } from '#app/domain/imports/kept-names.server.ts'
import { lookThrough } from '#app/domain/imports/look-through.server.ts'
import { ROW_KINDS, type RowKind } from '#app/domain/imports/row-kinds.ts'
import { readPage } from '#app/domain/list-query.ts'
import { KIND_FIELD, KIND_WORDS } from './kind-words.ts'
import { seenRow } from './seen-row.ts'

const A_PAGE = 50

function pageOf<T>(all: T[], search: URLSearchParams) {
  const pages = Math.ceil(all.length / A_PAGE)
  const page = readPage(search, pages)
  return { page, pages, shown: all.slice((page - 1) * A_PAGE, page * A_PAGE) }
}

/** What the page of an import shows, by how far it is; null: its file is forgotten. */
export function importView({ id, state }: ImportHead, search: URLSearchParams) {
  switch (state) {
    case 'checked':
      return rowsView(id, search)
    case 'running':
    case 'undoing':
      return { shows: 'progress' as const, state }
    case 'done':
    case 'stopped':
      if (!search.has('fortryd')) return { shows: 'result' as const, state, hasFile: hasFile(id) }
      return { shows: 'question' as const, ...staysView(id, search) }
    case 'undone':
      return { shows: 'undone' as const, ...keptView(id, search) }
  }
}

function rowsView(id: string, search: URLSearchParams) {
  const looked = lookThrough(id)
  if (!looked) return null
  const { wrong, right, extra, counts, hasManagers } = looked
  const count: Record<RowKind, number> = {
    wrong: wrong.length,
    new: right.new.length,
    changed: right.changed.length,
    same: right.same.length,
  }
  const first = ROW_KINDS.find((kind) => count[kind] > 0) ?? 'wrong'
  const kind = ROW_KINDS.find((one) => KIND_WORDS[one] === search.get(KIND_FIELD)) ?? first
  const rows = (kind === 'wrong' ? wrong : right[kind]).map(seenRow)
  return { shows: 'rows' as const, extra, counts, hasManagers, count, kind, ...pageOf(rows, search) }
}

/** What could not be undone now. */
function staysView(id: string, search: URLSearchParams) {
  const changes = changesOf(id).all()
  const kept = keptAmong(changes)
  const { shown, ...pages } = pageOf(
    changes.filter(({ note }) => kept.has(note)),
    search,
  )
  return { count: kept.size, things: keptThings(shown), ...pages }
}

function keptView(id: string, search: URLSearchParams) {
  const kept = changesOf(id).all()
  const { shown, ...pages } = pageOf(kept, search)
  return { count: kept.length, things: keptThings(shown), ...pages }
}

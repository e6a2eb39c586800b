import type { Problems, TypedEvent } from '#app/domain/events/event-form.ts'
import type { Offline } from '#app/http/offline.ts'

export type Reply = { status: 'wrong'; typed: TypedEvent; problems: Problems } | Offline

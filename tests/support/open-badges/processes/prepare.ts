import { prepare } from '#server/prepare.ts'

// What a server does before its first request.
await prepare(() => {})

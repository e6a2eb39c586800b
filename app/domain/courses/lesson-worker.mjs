// A worker thread begins as plain JavaScript wherever it is started from: under tsx, in the
// tests, and beside the app's build. From here on it is TypeScript like everything else.
import { register } from 'tsx/esm/api'

register()
await import('./lesson-worker.ts')

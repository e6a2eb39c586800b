// Begun by server/workers.ts, as many times as WORKERS says; by nobody else.
import { register } from 'tsx/esm/api'

register()
const { work } = await import('../server/worker.ts')
await work()

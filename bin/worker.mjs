// Begun by server/workers.ts, as many times as WORKERS says; by nobody else.
import { builtServer } from './build.mjs'

const { work } = await builtServer('worker')
await work()

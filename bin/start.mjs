import { buildWhenStale } from './build.mjs'
import { install, requireNode } from './install.mjs'

const development = process.argv.includes('--dev')

requireNode()
install()
process.env.NODE_ENV ??= development ? 'development' : 'production'
if (!development) buildWhenStale()

console.info('Starting Fodf\u00e6ste')
const { register } = await import('tsx/esm/api')
register()
try {
  const { start } = await import('../server/index.ts')
  await start({ development })
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  if (process.env.DEBUG) console.error(error)
  process.exit(1)
}

import { buildWhenStale, builtServer } from './build.mjs'
import { install, requireNode } from './install.mjs'

const development = process.argv.includes('--dev')

requireNode()
install()
process.env.NODE_ENV ??= development ? 'development' : 'production'
if (!development) await buildWhenStale()

console.info('Starting Fodf\u00e6ste')
try {
  const { start } = development ? await fromSource() : await builtServer('index')
  await start({ development })
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  if (process.env.DEBUG) console.error(error)
  process.exit(1)
}

async function fromSource() {
  const { register } = await import('tsx/esm/api')
  register()
  return import('../server/index.ts')
}

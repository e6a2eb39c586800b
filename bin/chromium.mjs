import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export const findChromium = () => PLACES.find((place) => place && existsSync(place))

/**
 * The browser that the tests drive: found, else installed where we may.
 * @returns {string} its path
 */
export function requireChromium() {
  const found = findChromium()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    console.info('Installing Chromium')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
    const installed = findChromium()
    if (installed) return installed
  }
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  )
  process.exit(1)
}

import { existsSync } from 'node:fs'
import { installPackages } from './packages.mjs'

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
  installPackages(['chromium'])
  const installed = findChromium()
  if (installed) return installed
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  )
  process.exit(1)
}

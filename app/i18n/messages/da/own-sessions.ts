/** Where one is signed in. */
export const ownSessions = {
  title: 'Her er du logget ind',
  hint: 'Kender du ikke et af stederne, så log det ud, og vælg et nyt kodeord.',
  browser: 'Browser',
  unknown: 'Ukendt browser',
  signedIn: 'Logget ind',
  lastSeen: 'Senest set',
  this: 'Den her',
  end: 'Log ud',
  endOf: (browser: string, signedIn: string) => `Log ud: ${browser}, logget ind ${signedIn}`,
  endOthers: 'Log ud alle andre steder',
}

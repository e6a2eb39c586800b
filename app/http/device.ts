/** What each browser says of itself, in an order in which the first that fits is right: most also say "Chrome" or "Safari". */
const BROWSERS: [sign: RegExp, name: string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.* Safari\//, 'Safari'],
]

/** The same for what they run on: Android also says "Linux". */
const SYSTEMS: [sign: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A browser in so rough words that its holder knows it again and nobody else does: no version, no model.
 *
 *     deviceOf('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0') // 'Firefox, Android'
 *
 * @param userAgent the header of that name, '' where there is none
 * @returns '' for what names neither a browser nor a system that we know
 */
export function deviceOf(userAgent: string): string {
  const known = [BROWSERS, SYSTEMS].map((names) => names.find(([sign]) => sign.test(userAgent))?.[1])
  return known.filter((name) => name !== undefined).join(', ')
}

/** SVG is none of these: it can hold scripts. */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type LogoType = (typeof LOGO_TYPES)[number]

/**
 * How a file of each kind begins, byte for byte as Latin-1. Sources: PNG (W3C) §5.2; JPEG (ITU T.81) B.1.1.3;
 * WebP (RFC 9649) §2.4.
 */
const BEGINNINGS: Record<LogoType, (bytes: string) => boolean> = {
  'image/png': (bytes) => bytes.startsWith('\x89PNG\r\n\x1a\n'),
  'image/jpeg': (bytes) => bytes.startsWith('\xff\xd8\xff'),
  'image/webp': (bytes) => bytes.startsWith('RIFF') && bytes.slice(8) === 'WEBP',
}

/** What a picture is by its first bytes, whatever it is called; null: none that may be a logo. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12))
  return LOGO_TYPES.find((type) => BEGINNINGS[type](beginning)) ?? null
}

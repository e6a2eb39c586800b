import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { precompressed } from './bin/precompressed.mjs'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [remix(remixConfig), precompressed()],
  // Packages with native parts cannot be pre-bundled for development.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'better-sqlite3', 'esbuild', 'mdx-bundler'] },
  // Inlined files would need `data:` in the Content-Security-Policy.
  build: { assetsInlineLimit: 0 },
})

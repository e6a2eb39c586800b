/// <reference types="vite/client" />
import '@remix-run/node'

declare module '@remix-run/server-runtime' {
  /** What the HTTP server knows of a request and hands to loaders and actions. */
  interface AppLoadContext {
    nonce: string
    /** The network address the request came from. */
    address: string
  }
}

declare module '@remix-run/server-runtime' {
  /** Loaders and actions keep their types, dates included, on the way to the browser. */
  interface Future {
    v3_singleFetch: true
  }
}

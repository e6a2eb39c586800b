// The part of autocannon that we use; it comes without types.
declare module 'autocannon' {
  export type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }
  export type Options = {
    url: string
    connections: number
    /** In seconds, as the timeout of each request. */
    duration: number
    timeout?: number
    requests?: Request[]
  }
  /** Latencies in milliseconds. */
  export type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}

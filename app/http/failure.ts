/** What a page that failed is handed: the number that the log has of the request. */
export type Failure = { requestId: string }

export const isFailure = (data: unknown): data is Failure =>
  typeof data === 'object' && data !== null && 'requestId' in data && typeof data.requestId === 'string'

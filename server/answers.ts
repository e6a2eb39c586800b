import { requestScope } from '#app/http/request-scope.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'

/** What the server answers itself, in the language of who asks, with the number that the log has of the request. */
const numbered = (request: Request, sentence: string) =>
  `${sentence} ${messagesFor(request).shell.failureNumber(requestScope()?.id ?? '')}`

export const foreignText = (request: Request) => numbered(request, messagesFor(request).shell.foreignOrigin)

export const tooLargeText = (request: Request) => numbered(request, messagesFor(request).shell.tooLarge)

export function notStoredText(request: Request) {
  const { notShown, notStored } = messagesFor(request).shell
  return numbered(request, request.method === 'GET' ? notShown.text : notStored.text)
}

export const tooMuchText = (request: Request, minutes: number) =>
  numbered(request, messagesFor(request).shell.tooManyFiles(minutes))

export const failedText = (request: Request) => numbered(request, messagesFor(request).shell.failed.text)

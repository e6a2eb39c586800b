import { tellScope } from './request-scope.server.ts'
import { badRequest } from './responses.ts'

/** The fields of a posted form. A body that is no form at all is refused, and is no fault of ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    const posted = await request.formData()
    tellScope({ posted })
    return posted
  } catch {
    throw badRequest('The body is no form')
  }
}

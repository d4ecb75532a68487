import { Refusal } from '../../graphql/refusal.js'

/** How many uploads may be under way in a process, of everybody and of one company: each holds its file until it is done. */
export const mostUploads = { ofAll: 8, ofOne: 2 }
const retryAfter = 5

const held = new Map<string, number>()
let all = 0

/** Does an upload of a company in one of the few places; where none is free it is refused at once, for the sender to come again. */
export async function inPlace<Done>(organizationId: string, upload: () => Promise<Done>): Promise<Done> {
  const ofOne = held.get(organizationId) ?? 0
  if (all >= mostUploads.ofAll || ofOne >= mostUploads.ofOne)
    throw new Refusal('TOO_MANY_REQUESTS', [], { retryAfter })
  all += 1
  held.set(organizationId, ofOne + 1)
  try {
    return await upload()
  } finally {
    all -= 1
    const left = held.get(organizationId)! - 1
    if (left > 0) held.set(organizationId, left)
    else held.delete(organizationId)
  }
}

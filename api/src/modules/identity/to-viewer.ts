import type { Locale } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { Viewer } from './identity.type.js'
import type { SignedIn } from './session-cache.js'

export function toViewer(signedIn: SignedIn): Viewer {
  return Object.assign(new Viewer(), {
    id: encodeId('Viewer', signedIn.userId),
    name: signedIn.name,
    email: signedIn.email,
    locale: signedIn.locale as Locale,
    userId: signedIn.userId,
  })
}

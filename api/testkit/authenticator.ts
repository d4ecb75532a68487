import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { publicOrigin } from './origin.js'

interface Ways {
  origin?: string
  rpId?: string
  /** Its holder was asked for a finger, a face or a PIN. */
  verified?: boolean
  crossOrigin?: boolean
  userHandle?: string
  fmt?: string
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const base64url = (bytes: Buffer) => bytes.toString('base64url')

/** A security key made of bytes: ES256, no attestation, and a counter that a test may turn. */
export class Authenticator {
  readonly id = base64url(randomBytes(16))
  counter = 0
  #userHandle = ''
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })

  /** The answer to `navigator.credentials.create`. */
  makes(options: { challenge: string; user: { id: string } }, ways: Ways = {}) {
    this.#userHandle = options.user.id
    const authData = Buffer.concat([this.#head(ways, 0x40), this.#credential()])
    const fmt = ways.fmt ?? 'none'
    const attestation = Buffer.concat([
      ...[Buffer.from([0xa3, 0x63]), Buffer.from('fmt'), Buffer.from([0x60 + fmt.length]), Buffer.from(fmt)],
      ...[Buffer.from([0x67]), Buffer.from('attStmt'), Buffer.from([0xa0])],
      ...[Buffer.from([0x68]), Buffer.from('authData'), Buffer.from([0x58, authData.length]), authData],
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: base64url(clientData('webauthn.create', options.challenge, ways)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    }
  }

  /** The answer to `navigator.credentials.get`. */
  signs({ challenge }: { challenge: string }, ways: Ways = {}) {
    const said = clientData('webauthn.get', challenge, ways)
    const authData = this.#head(ways, 0)
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(said)]))
      .sign(this.#keys.privateKey)
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: base64url(said),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle: ways.userHandle ?? this.#userHandle,
      },
      clientExtensionResults: {},
    }
  }

  #head({ rpId = 'localhost', verified = true }: Ways, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(rpId), Buffer.from([0x01 | (verified ? 0x04 : 0) | more]), counter])
  }

  #credential(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    return Buffer.concat([
      ...[Buffer.alloc(16), Buffer.from([0, 16]), Buffer.from(this.id, 'base64url')],
      // COSE: an elliptic curve (2), ES256 (-7), P-256 (1), x and y.
      ...[Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20])],
      ...[Buffer.from(x!, 'base64url'), Buffer.from([0x22, 0x58, 0x20]), Buffer.from(y!, 'base64url')],
    ])
  }
}

function clientData(type: string, challenge: string, { origin = publicOrigin, crossOrigin = false }: Ways) {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }))
}

import { SignInRefused } from '../sign-in/refused.js'
import { descendantsOf, namespaces, parseXml } from './xml.js'

const mostBytes = 256_000

/** SHA-1 is none of them, and neither is a key that both sides know. */
const signatureMethods = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
])
const digestMethods = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512',
])
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const transforms = new Set([exclusive, 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'])

/**
 * Before any signature is looked at: the response as text, of a size and make that every reader reads alike. No document types,
 * comments, character data sections and processing instructions, with which one signed text can be read as two.
 */
export function guardedResponse(base64: string): { xml: string; root: Element } {
  if (base64.length > mostBytes) throw new SignInRefused('answer-invalid', 'the response is too large')
  const bytes = Buffer.from(base64, 'base64')
  const xml = bytes.toString('utf8')
  if (!Buffer.from(xml, 'utf8').equals(bytes)) throw new SignInRefused('answer-invalid', 'not UTF-8')
  if (/<!|<\?(?!xml[\s?])/.test(xml)) throw new SignInRefused('answer-invalid', 'comments or a document type')
  const root = rootOf(xml)
  assertAlgorithms(root)
  return { xml, root }
}

function rootOf(xml: string): Element {
  try {
    return parseXml(xml)
  } catch (error) {
    throw new SignInRefused('answer-invalid', 'the response is no XML', { cause: error })
  }
}

const allowed = [
  ['SignatureMethod', signatureMethods],
  ['DigestMethod', digestMethods],
  ['CanonicalizationMethod', new Set([exclusive])],
  ['Transform', transforms],
] as const

function assertAlgorithms(root: Element): void {
  for (const [name, methods] of allowed)
    for (const element of descendantsOf(root, namespaces.signature, name)) {
      const algorithm = element.getAttribute('Algorithm') ?? ''
      if (!methods.has(algorithm))
        throw new SignInRefused('answer-invalid', `${name} ${algorithm} is not accepted`)
    }
}

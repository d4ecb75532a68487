import { DOMParser } from '@xmldom/xmldom'

const saml = 'urn:oasis:names:tc:SAML:2.0:assertion'
const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol'
const metadata = 'urn:oasis:names:tc:SAML:2.0:metadata'
const signature = 'http://www.w3.org/2000/09/xmldsig#'
export const namespaces = { saml, protocol, metadata, signature } as const

export class XmlUnreadable extends Error {}

/** A thousand groups need some two thousand tags and a handful of prefixes; the parser copies every prefix in scope at each level. */
const most = { tags: 4_000, prefixes: 32 } as const

/** Strict: whatever a forgiving reader would mend is refused, since another reader may mend it differently. */
export function parseXml(text: string): Element {
  const fail = (message: string) => {
    throw new XmlUnreadable(message)
  }
  // Entities and their bombs need a document type.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return fail('a document type')
  if (countOf(text, /</g) > most.tags) return fail('too many elements')
  if (new Set(text.match(/xmlns:[^\s=]*/g)).size > most.prefixes) return fail('too many prefixes')
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } })
  const root = parser.parseFromString(text, 'text/xml')?.documentElement
  return root ?? fail('no element')
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

export function childrenOf(parent: Element, namespace: string, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 &&
      (node as Element).localName === name &&
      (node as Element).namespaceURI === namespace,
  )
}

/** The one child of that name; null where there is none or there are several. */
export function onlyChild(parent: Element | null, namespace: string, name: string): Element | null {
  const found = parent ? childrenOf(parent, namespace, name) : []
  return found.length === 1 ? found[0]! : null
}

export function descendantsOf(parent: Element, namespace: string, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespace, name))
}

export function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? ''
}

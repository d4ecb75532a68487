import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** CycloneDX 1.6 of these packages, each with the hash that the lock file pins it by. https://cyclonedx.org/docs/1.6/json */
export function billOfMaterials(packages) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const pinned = hashesIn(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
        properties: [{ name: 'skillgrad:commit', value: commit() }],
      },
    },
    components: packages.map((one) => component(one, pinned)),
  }
}

function component({ name, version, license, homepage }, pinned) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const hash = pinned.get(`${name}@${version}`)
  const purl = `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${bare}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope && { group: scope }),
    name: bare,
    version,
    purl,
    ...(license !== 'Unknown' && { licenses: [licenceOf(license)] }),
    ...(hash && { hashes: [{ alg: 'SHA-512', content: hash }] }),
    ...(homepage && URL.canParse(homepage) && { externalReferences: [{ type: 'website', url: homepage }] }),
  }
}

/** A single name is one of SPDX's or somebody's own; anything longer is an expression. */
function licenceOf(text) {
  if (/\b(AND|OR|WITH)\b/.test(text)) return { expression: text }
  return /^[A-Za-z0-9.+-]+$/.test(text) ? { license: { id: text } } : { license: { name: text } }
}

/** SHA-512 in hexadecimal digits by name and version. */
function hashesIn(lock) {
  const entries = lock.matchAll(
    /^ {2}'?([^\s'][^\n']*?)'?:\n {4}resolution: \{integrity: sha512-([A-Za-z0-9+/=]+)/gm,
  )
  return new Map([...entries].map(([, key, base64]) => [key, Buffer.from(base64, 'base64').toString('hex')]))
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

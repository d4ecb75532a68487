import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { billOfMaterials } from '../steps/bill-of-materials.mjs'
import { productionPackages } from '../steps/production-packages.mjs'
import { failWith, say } from '../steps/terminal.mjs'

/** `pnpm sbom [file]`: every package that a running Skillgrad holds, as CycloneDX; without a file into `skillgrad.cdx.json`. */
try {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? 'skillgrad.cdx.json')
  const bill = billOfMaterials(await productionPackages())
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  say(`${bill.components.length} packages: ${file}`)
} catch (error) {
  failWith(error)
}

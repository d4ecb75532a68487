import { importBuilt } from '../steps/built.mjs'
import { Advice, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin seats <company> [<number>]
  Shows, or sets, how many people a company may have. <company>: what stands after /o/ in its addresses.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function seats([slug, wanted, ...rest], url) {
  const { companySeats, mostSeats } = await importBuilt('prisma/dist/src/setup.js')
  const number = wanted === undefined ? undefined : Number(wanted)
  const isNumber = number === undefined || (/^\d+$/.test(wanted) && number >= 1 && number <= mostSeats)
  if (!slug || !isNumber || rest.length > 0) {
    say(usage)
    return 2
  }
  const company = await companySeats(url, slug, number)
  if (!company) throw new Advice(`There is no company at /o/${slug}.`)
  say(`  ${company.name}: ${company.seats} seats, ${company.people} people.`)
  return 0
}

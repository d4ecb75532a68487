import { text } from '~/forms/form-result'
import { parseNumber } from './parse-number'

interface SentAnswer {
  chosen: string[]
  pairs: { left: string; right: string }[]
  number: number | null
}

/** The answer in a question's form; null where what was typed is no number. */
export function sentAnswer(form: FormData): SentAnswer | null {
  const typed = text(form, 'number')
  const number = parseNumber(typed, text(form, 'unit'))
  if (typed && number === null) return null
  return { chosen: chosenIn(form), pairs: pairsIn(form), number }
}

/** For `refused`: the page has the sentence for it, in the language it is shown in. */
export const unreadableNumber = { code: 'UNREADABLE', path: ['number'], message: 'unreadable' }

/** What was chosen; without script the steps of an ordering come with the place each was given. */
function chosenIn(form: FormData): string[] {
  const placed = [...form.entries()]
    .filter(([name]) => name.startsWith('place-'))
    .map(([name, place]) => ({ key: name.slice('place-'.length), place: Number(place) }))
    .sort((a, b) => a.place - b.place)
  const places = new Set(placed.map(({ place }) => place))
  // Two in one place are an order half made, which the api refuses as such.
  if (places.size < placed.length) return []
  return placed.length > 0 ? placed.map(({ key }) => key) : form.getAll('chosen').map(String)
}

function pairsIn(form: FormData): { left: string; right: string }[] {
  return [...form.entries()].flatMap(([name, right]) =>
    name.startsWith('right-') && right ? [{ left: name.slice('right-'.length), right: String(right) }] : [],
  )
}

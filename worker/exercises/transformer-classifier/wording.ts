import type { Localized } from '../src/contract/index.js'
import type { Message, World } from './data.js'

/** By number, as labels have it. */
export const partyNames: readonly Localized[] = [
  { en: 'shop', 'zh-CN': '店家' },
  { en: 'courier', 'zh-CN': '快递' },
  { en: 'bank', 'zh-CN': '银行' },
  { en: 'maker', 'zh-CN': '厂家' },
]

const spelled = {
  parties: [
    ['the shop', 'the seller', 'the store'],
    ['the courier', 'the driver', 'the carrier'],
    ['the bank', 'the lender', 'the card company'],
    ['the maker', 'the factory', 'the brand'],
  ],
  active: ['misled', 'ignored', 'overcharged', 'kept waiting'],
  passive: ['was misled by', 'was ignored by', 'was overcharged by', 'was kept waiting by'],
  fillers: [
    'again',
    'sadly',
    'yesterday',
    'today',
    'apparently',
    'hello',
    'honestly',
    'twice',
    'please note',
    'as before',
    'it seems',
    'by now',
  ],
}

/** A message of the public world in words; other worlds have numbers only. */
export function readable({ words }: Message, { parties, active, passive, fillers }: World): string {
  const numbers = [...parties.flat(), ...active, ...passive, ...fillers]
  const texts = [...spelled.parties.flat(), ...spelled.active, ...spelled.passive, ...spelled.fillers]
  return words.map((word) => texts[numbers.indexOf(word)]!).join(' ')
}

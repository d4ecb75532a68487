import { startAddress, wantedIn } from './address'

test.each([
  { kind: 'PLACEMENT', subject: null },
  { kind: 'SKILL', subject: 'model-evaluation' },
] as const)('the address of an assessment names it: %p', (wanted) => {
  const { search } = new URL(startAddress('/o/acme', wanted), 'http://localhost')

  expect(wantedIn(new URLSearchParams(search))).toEqual(wanted)
})

test.each(['', 'kind=', 'kind=exam', 'kind=PLACEMENT'])('%p names none', (search) => {
  expect(wantedIn(new URLSearchParams(search))).toBeNull()
})

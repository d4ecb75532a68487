import { askedBy, type OwnMembership } from './entry.js'

const now = new Date('2026-11-29T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const open = { id: 'a', ssoOnlySince: null, twoStepSince: null }
const ssoOnly = { ...open, ssoOnlySince: hoursAgo(1) }
const twoStep = { ...open, twoStepSince: hoursAgo(1) }
const learner: OwnMembership = { role: 'learner', isBreakGlass: false }
const keeper: OwnMembership = { role: 'owner', isBreakGlass: true }
const own = { method: 'password', provided: null, hasSecondStep: true } as const
const oneStep = { ...own, hasSecondStep: false } as const
const by = (organizationId: string, at = hoursAgo(1)) => ({ organizationId, providerId: 'p', at })
const provider = (organizationId: string, at?: Date) =>
  ({ method: 'provider', provided: by(organizationId, at), hasSecondStep: true }) as const
const both = (organizationId: string) => ({ ...own, provided: by(organizationId) }) as const

test.each([
  ['one’s own way opens a company that does not ask for its provider', open, learner, own, null],
  ['one’s own way does not open one that does', ssoOnly, learner, own, 'provider'],
  ['its provider opens it', ssoOnly, learner, provider('a'), null],
  ['its provider opens it where it need not', open, learner, provider('a'), null],
  ['another company’s provider does not open it', open, learner, provider('b'), 'own'],
  [
    'another company’s provider does not open one that asks for its own',
    ssoOnly,
    learner,
    provider('b'),
    'provider',
  ],
  [
    'another company’s provider does not open it to the keeper of its key',
    ssoOnly,
    keeper,
    provider('b'),
    'provider',
  ],
  ['one’s own way beside another’s provider opens it', open, learner, both('b'), null],
  ['a provider’s word ends after a day', ssoOnly, learner, provider('a', hoursAgo(25)), 'provider'],
  ['a provider’s old word opens nothing', open, learner, provider('a', hoursAgo(25)), 'provider'],
  ['the emergency key opens', ssoOnly, keeper, own, null],
  [
    'the emergency key opens nothing without a second step',
    ssoOnly,
    keeper,
    { ...own, hasSecondStep: false },
    'provider',
  ],
  ['the emergency key is an owner’s', ssoOnly, { ...keeper, role: 'admin' }, own, 'provider'],
  [
    'an owner without the key is asked like all',
    ssoOnly,
    { ...keeper, isBreakGlass: false },
    own,
    'provider',
  ],
  ['a company that asks for a second step is closed without one', twoStep, learner, oneStep, 'second-step'],
  ['a company that asks for a second step opens with one', twoStep, learner, own, null],
  [
    'a passkey is two steps in one',
    twoStep,
    learner,
    { method: 'passkey', provided: null, hasSecondStep: false },
    null,
  ],
  [
    'a link by e-mail is one step',
    twoStep,
    learner,
    { method: 'link', provided: null, hasSecondStep: false },
    'second-step',
  ],
  [
    'the company’s provider asks for second steps itself',
    twoStep,
    learner,
    { ...provider('a'), hasSecondStep: false },
    null,
  ],
  [
    'another company’s provider, beside one step of one’s own, is no second step',
    twoStep,
    learner,
    { ...both('b'), hasSecondStep: false },
    'second-step',
  ],
] as const)('%s', (_, company, membership, session, asked) => {
  expect(askedBy(company, membership, session, now)).toBe(asked)
})

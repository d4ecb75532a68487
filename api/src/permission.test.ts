import { assertCan, can, permissions, type RoleName } from './permission.js'

const roles = Object.keys(permissions) as RoleName[]

test('everybody in a company may learn', () => {
  expect(roles.filter((role) => can({ role }, 'learn'))).toEqual(roles)
})

test('only owners and admins invite and change members, only owners appoint owners', () => {
  expect(roles.filter((role) => can({ role }, 'member:invite'))).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => can({ role }, 'member:change'))).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => can({ role }, 'owner:appoint'))).toEqual(['owner'])
})

test('only owners and admins read what was done', () => {
  expect(roles.filter((role) => can({ role }, 'audit:read'))).toEqual(['owner', 'admin'])
})

test('learners and authors do not see the team page', () => {
  expect(roles.filter((role) => can({ role }, 'team:see'))).toEqual(['owner', 'admin', 'manager'])
})

test('the asserting twin refuses what the asking twin denies', () => {
  expect(() => assertCan({ role: 'learner' }, 'team:see')).toThrow('FORBIDDEN')
  expect(() => assertCan({ role: 'manager' }, 'team:see')).not.toThrow()
})

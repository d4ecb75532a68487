import type { SavedViewRowFragment } from '~/graphql/generated/graphql'
import { everybody, viewAddress } from './address'
import { openDefault } from './open-default.server'

const view: SavedViewRowFragment = {
  ...{ id: 'v', name: 'Working', view: 'GOAL' as const, search: '?role=r&saved=v', missing: [] },
  ...{ isShared: false, isDefault: true, viewerCanChange: true, by: null },
}
const opened = (search: string) => {
  try {
    openDefault(new Request(`http://localhost/o/lumen/team/goal${search}`), [view])
    return null
  } catch (response) {
    return (response as Response).headers.get('location')
  }
}

test('a page that is asked for nothing opens with the default, and everything else is left alone', () => {
  expect(opened('')).toBe('/o/lumen/team/goal?role=r&saved=v')
  expect(opened(everybody)).toBeNull()
  expect(opened('?team=')).toBeNull()
  expect(viewAddress('/o/lumen/team', view)).toBe('/o/lumen/team/goal?role=r&saved=v')
})

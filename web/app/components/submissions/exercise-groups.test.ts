import { groupsOf } from './exercise-groups'

const exercise = (kind: string, isOwn = false) => ({ kind, isOwn })

test('exercises keep their order inside groups, and empty groups are left out', () => {
  const given = [exercise('mlp'), exercise('privacy'), exercise('regression')]

  expect(groupsOf(given)).toEqual([
    { group: 'foundations', exercises: [given[0], given[2]] },
    { group: 'product', exercises: [given[1]] },
  ])
})

test('the company’s own come first, whatever their kind', () => {
  expect(groupsOf([exercise('mlp'), exercise('mlp', true)]).map(({ group }) => group)).toEqual([
    'own',
    'foundations',
  ])
})

test('none is lost, even of a kind that is not known', () => {
  expect(groupsOf([exercise('robotics')])).toEqual([{ group: 'product', exercises: [exercise('robotics')] }])
})

import { givenApi } from '../../../testkit/api.js'
import { filledCompany } from '../../../testkit/refusals/filled-company.js'

const api = await givenApi()
const { owner, byType } = await filledCompany(api)

test.each([
  'Organization',
  'Member',
  'Team',
  'Invitation',
  'Lesson',
  'Exercise',
  'LearningPath',
  'Submission',
])('a %s is found by its id, whatever is asked of it', async (type) => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }'

  expect(await owner.asks(query, { id: byType[type] })).toEqual({
    node: { __typename: type, id: byType[type] },
  })
})

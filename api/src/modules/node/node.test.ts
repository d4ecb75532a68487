import { givenApi } from '../../../testkit/api.js'
import { filledCompany } from '../../../testkit/refusals/filled-company.js'

const query = 'query ($id: ID!) { node(id: $id) { __typename id } }'

const api = await givenApi()
const { owner, learner, byType } = await filledCompany(api)

test.each(['Organization', 'Member', 'Team', 'Invitation', 'Lesson', 'Exercise', 'LearningPath'])(
  'a %s is found by its id, whatever is asked of it',
  async (type) => {
    expect(await owner.asks(query, { id: byType[type] })).toEqual({
      node: { __typename: type, id: byType[type] },
    })
  },
)

test('a Submission is found by whoever wrote it, and not by an owner with whom its score is not shared', async () => {
  const asked = { id: byType.Submission }

  expect(await learner.asks(query, asked)).toEqual({
    node: { __typename: 'Submission', id: byType.Submission },
  })
  expect(await owner.asks(query, asked)).toEqual({ node: null })
})

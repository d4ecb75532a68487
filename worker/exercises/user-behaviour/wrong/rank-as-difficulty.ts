// A difficulty is a place in the ranking.

const { exp, log } = Math

export async function train({ data, report }: TrainContext): Promise<Handlers> {
  const [learners, topics] = data.counts.values
  const epochs = 90
  const learningRate = 1.5
  const pull = 1

  const answers = Array.from(data.right.values, (right, at) => {
    const question = data.question.values[at]
    return { learner: data.learner.values[at], topic: data.topicOf.values[question], right }
  })
  const answersBy = new Array<number>(learners).fill(0)
  const answersOn = new Array<number>(topics).fill(0)
  for (const { learner, topic } of answers) {
    answersBy[learner] += 1
    answersOn[topic] += 1
  }

  const ability = new Array<number>(learners).fill(0)
  const difficulty = new Array<number>(topics).fill(0)

  /** The chance that a learner answers a question of a topic right. */
  function chanceOf(learner: number, topic: number): number {
    return 1 / (1 + exp(difficulty[topic] - ability[learner]))
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const abilitySums = new Array<number>(learners).fill(0)
    const difficultySums = new Array<number>(topics).fill(0)
    let surprise = 0

    for (const { learner, topic, right } of answers) {
      const chance = chanceOf(learner, topic)
      surprise -= log(right === 1 ? chance : 1 - chance)
      const error = chance - right

      // A better learner makes the chance grow, a harder topic makes it shrink.
      abilitySums[learner] += error
      difficultySums[topic] -= error
    }

    for (let learner = 0; learner < learners; learner++) {
      const gradient = (abilitySums[learner] + pull * ability[learner]) / answersBy[learner]
      ability[learner] -= learningRate * gradient
    }
    for (let topic = 0; topic < topics; topic++) {
      difficulty[topic] -= learningRate * (difficultySums[topic] / answersOn[topic])
    }
    report({ epoch, epochs, loss: surprise / answers.length })
  }

  const ranking = difficulty
    .map((_, topic) => topic)
    .sort((one, other) => difficulty[one] - difficulty[other])

  return {
    async predict({ learner, topic }) {
      return { chance: Array.from(learner.values, (who, at) => chanceOf(who, topic.values[at])) }
    },

    async difficulty({ topic }) {
      return { difficulty: Array.from(topic.values, (which) => ranking.indexOf(which)) }
    },
  }
}

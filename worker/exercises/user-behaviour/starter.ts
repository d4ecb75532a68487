// Which topics do learners struggle with? Learn it from their answers. Four places are yours: 1, 2, 3 and 4.

const { exp, log } = Math

export async function train({ data, report }: TrainContext): Promise<Handlers> {
  const [learners, topics] = data.counts.values
  const epochs = 90
  const learningRate = 1.5
  const pull = 1 // how strongly an ability is drawn back to that of an average learner, 0

  const answers = Array.from(data.right.values, (right, at) => {
    const question = data.question.values[at]
    return { learner: data.learner.values[at], topic: data.topicOf.values[question], right }
  })
  // How many answers each learner gave, how many each topic got, and how many of these were wrong.
  const answersBy = new Array<number>(learners).fill(0)
  const answersOn = new Array<number>(topics).fill(0)
  const wrongOn = new Array<number>(topics).fill(0)
  for (const { learner, topic, right } of answers) {
    answersBy[learner] += 1
    answersOn[topic] += 1
    wrongOn[topic] += 1 - right
  }

  // What training changes: one number for each learner, one for each topic.
  const ability = new Array<number>(learners).fill(0)
  const difficulty = new Array<number>(topics).fill(0)

  /** The chance that a learner answers a question of a topic right. */
  function chanceOf(learner: number, topic: number): number {
    // 1. The sigmoid of ability minus difficulty.
    return 0.5
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const abilitySums = new Array<number>(learners).fill(0)
    const difficultySums = new Array<number>(topics).fill(0)
    let surprise = 0

    for (const { learner, topic, right } of answers) {
      const chance = chanceOf(learner, topic)
      surprise -= log(right === 1 ? chance : 1 - chance)
      const error = chance - right

      // 2. What this answer adds to the gradient of the ability, and to that of the difficulty. Mind the signs.
      abilitySums[learner] += 0
      difficultySums[topic] += 0
    }

    for (let learner = 0; learner < learners; learner++) {
      // 3. The gradient of an ability: its sum plus `pull` times the ability, divided by the number of this learner's answers.
      const gradient = 0
      ability[learner] -= learningRate * gradient
    }
    for (let topic = 0; topic < topics; topic++) {
      difficulty[topic] -= learningRate * (difficultySums[topic] / answersOn[topic])
    }
    report({ epoch, epochs, loss: surprise / answers.length })
  }

  return {
    async predict({ learner, topic }) {
      return { chance: Array.from(learner.values, (who, at) => chanceOf(who, topic.values[at])) }
    },

    async difficulty({ topic }) {
      // 4. How hard each topic asked about is. The dashboard says: the share of wrong answers.
      return { difficulty: Array.from(topic.values, (which) => wrongOn[which] / answersOn[which]) }
    },
  }
}
